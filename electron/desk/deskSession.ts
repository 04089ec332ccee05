import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createArticleStore, type ArticleStore } from '../articles/articleStore.ts';
import { FailureError } from '../files/failureError.ts';
import { explained } from '../files/fileErrors.ts';
import { makeFolder } from '../files/folders.ts';
import { sha256 } from '../files/sha256.ts';
import { fillNewDesk, type SampleSource } from './fillNewDesk.ts';
import { createOutletStore, type OutletStore } from './outletStore.ts';
import { watchDesk, type DeskEvents } from './watchDesk.ts';

/** The desk that is open: its articles, its outlet, and what happens to them on disk. */
export interface Desk {
  readonly path: string;
  readonly name: string;
  readonly articles: ArticleStore;
  readonly outlet: OutletStore;
  readonly watcher: { check(): void; close(): void };
}

export interface DeskSession {
  current(): Desk | null;
  /** The open desk, or the failure "no desk". */
  require(): Desk;
  /** Opens a folder as a desk; with `create` it is made where it does not exist. */
  open(folder: string, options: { readonly create: boolean }): Promise<Desk>;
  close(): Promise<void>;
}

interface SessionDeps extends SampleSource {
  readonly events: DeskEvents;
  readonly notice: (sentence: string) => void;
  readonly runningSince: Date;
}

export function createDeskSession(deps: SessionDeps): DeskSession {
  let open: Desk | null = null;
  const close = async (): Promise<void> => {
    open?.watcher.close();
    await open?.articles.idle();
    open = null;
  };
  return {
    current: () => open,
    require() {
      if (open === null) throw new FailureError('no-desk', 'Choose a desk folder first.');
      return open;
    },
    async open(folder, { create }) {
      const path = await explained('The folder was not opened', () => usableFolder(folder, create));
      if (open?.path === path) return open;
      const { newId, now } = deps;
      const articles = createArticleStore({ desk: path, newId, now, sha256 });
      const outlet = createOutletStore(path, now);
      await explained('The desk was not prepared', async () => {
        if (await isNew(path)) await fillNewDesk(articles, outlet, deps);
      });
      for (const sentence of await articles.tidy(deps.runningSince)) deps.notice(sentence);
      const problem = await outlet.problem();
      if (problem !== null) deps.notice(problem);
      await close();
      open = { path, name: basename(path), articles, outlet, watcher: watchDesk(articles, deps.events) };
      return open;
    },
    close,
  };
}

async function usableFolder(folder: string, create: boolean): Promise<string> {
  if (create) await makeFolder(folder);
  const path = await realpath(folder);
  if (!(await stat(path)).isDirectory()) throw new FailureError('invalid', 'The desk must be a folder, and this is a file.');
  await access(path, constants.R_OK | constants.X_OK);
  return path;
}

/** A folder without anything visible in it. A folder in use by other things is only opened. */
async function isNew(path: string): Promise<boolean> {
  return (await readdir(path)).every((name) => name.startsWith('.') && name !== '.stet');
}
