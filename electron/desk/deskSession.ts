import { access, constants, readdir, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createArticleStore, type ArticleStore } from '../articles/articleStore.ts';
import type { RecoveryReport } from '../../domain/recovery/report.ts';
import { FailureError } from '../files/failureError.ts';
import { explained, fileFailure } from '../files/fileErrors.ts';
import { markDesk } from '../files/deskMark.ts';
import { makeFolder } from '../files/folders.ts';
import { sha256 } from '../files/sha256.ts';
import { createArticleKeeper, type ArticleKeeper } from '../keeping/articleKeeper.ts';
import { recoverDesk } from '../recovery/recoverDesk.ts';
import { fillNewDesk, type SampleSource } from './fillNewDesk.ts';
import { createDeskWords, type DeskWords } from '../spelling/deskWords.ts';
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

/** A desk on the screen, with what protects the text of its articles. */
export interface OpenDesk extends Desk {
  readonly keeper: ArticleKeeper;
  /** The newsroom's own words. */
  readonly words: DeskWords;
  /** What the last crash left, and what became of it. */
  readonly recovered: RecoveryReport[];
  /** Takes away the mark that Stet works here. */
  readonly unmark: () => Promise<void>;
}

export interface DeskSession {
  current(): OpenDesk | null;
  /** The open desk, or the failure "no desk". */
  require(): OpenDesk;
  /** Opens a folder as a desk; with `create` it is made where it does not exist. */
  open(folder: string, options: { readonly create: boolean }): Promise<OpenDesk>;
  /** Resolves when no desk is being opened. */
  settled(): Promise<void>;
  /** Brings back what a page that crashed had not saved. */
  recoverAgain(window: number): Promise<void>;
  close(): Promise<void>;
}

interface SessionDeps extends SampleSource {
  readonly events: DeskEvents;
  readonly notice: (sentence: string) => void;
  readonly runningSince: Date;
  /** The folder of journals, in the app's own data. */
  readonly journals: string;
}

export function createDeskSession(deps: SessionDeps): DeskSession {
  let open: OpenDesk | null = null;
  let opening: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    const closing = open;
    open = null;
    closing?.watcher.close();
    await closing?.keeper.closeAll();
    await closing?.unmark();
  };
  const recover = (articles: ArticleStore, only?: readonly string[]): Promise<RecoveryReport[]> =>
    recoverDesk({ ...deps, articles, ...(only === undefined ? {} : { only }) });
  return {
    current: () => open,
    require() {
      if (open === null) throw new FailureError('no-desk', 'Choose a desk folder first.');
      return open;
    },
    async settled() {
      await opening.catch(() => undefined);
    },
    open(folder, options) {
      const task = openDesk(folder, options);
      opening = task;
      return task;
    },
    async recoverAgain(window) {
      if (open === null) return;
      const reports = await recover(open.articles, await open.keeper.letGo(window));
      open.recovered.push(...reports);
      for (const { key } of reports) deps.events.articleChanged({ key, kind: 'changed' });
    },
    close,
  };

  async function openDesk(folder: string, { create }: { readonly create: boolean }): Promise<OpenDesk> {
    const path = await explained('The folder was not opened', () => usableFolder(folder, create));
    if (open?.path === path) return open;
    const unmark = await markDesk(path);
    try {
      const found = await prepare(path);
      await close();
      const { articles, words } = found;
      const keeper = createArticleKeeper({ articles, journals: deps.journals, now: deps.now, trouble: deps.notice });
      open = { path, name: basename(path), ...found, keeper, unmark, watcher: watchDesk(articles, words, deps.events) };
      return open;
    } catch (error) {
      await unmark();
      throw error;
    }
  }

  /** Makes a new desk, or puts in order what the last time left of one. */
  async function prepare(path: string): Promise<Pick<OpenDesk, 'articles' | 'outlet' | 'words' | 'recovered'>> {
    const { newId, now } = deps;
    const articles = createArticleStore({ desk: path, newId, now, sha256, tell: deps.notice });
    const outlet = createOutletStore(path, now);
    await explained('The desk was not prepared', async () => {
      if (await isNew(path)) await fillNewDesk(articles, outlet, deps);
    });
    const words = createDeskWords(path);
    const recovered = await recover(articles).catch((error: unknown): RecoveryReport[] => {
      // The journals are out of reach, the articles are not.
      const failure = fileFailure(error, 'Stet could not look for unsaved words of the last time');
      if (failure === null) throw error;
      deps.notice(failure.message);
      return [];
    });
    for (const sentence of await articles.tidy(deps.runningSince)) deps.notice(sentence);
    const problem = await outlet.problem();
    if (problem !== null) deps.notice(problem);
    return { articles, outlet, words, recovered };
  }
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
