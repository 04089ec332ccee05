import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { replay, type JournalState } from '../../domain/journal/replay.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import { readStart } from '../files/readStart.ts';
import { sha256 } from '../files/sha256.ts';
import { isLeftover, isTempName } from '../files/tempNames.ts';
import { HEAD, isCutAtFirst, readFrames } from './frames.ts';

const ENDING = '.journal';
const MAX_BYTES = 512 * 1024 * 1024;

/** Where journals are, in the app's own folder: another place than the articles, often another disk. */
export const journalFolder = (userData: string): string => join(userData, 'journals');

/** The nth journal file of an article; which article it is follows from the name. */
export function journalPath(folder: string, desk: string, key: ArticleKey, n = 0): string {
  return join(folder, `${sha256(`${desk}\0${key}`).slice(0, 32)}${n === 0 ? '' : `-${n + 1}`}${ENDING}`);
}

/** Paths of all journals in a folder, also those of other desks. */
export async function journalPaths(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(ENDING)).map((name) => join(folder, name));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** What a journal says; null when nothing of it can be read. */
export async function readJournal(path: string): Promise<JournalState | null> {
  try {
    const { bytes } = await readLimited(path, { maxBytes: MAX_BYTES });
    return replay(readFrames(bytes));
  } catch (error) {
    if (error instanceof FailureError || errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Without files whose text another one of these has taken over. */
export function withoutReplaced<T extends { readonly path: string; readonly state: JournalState }>(journals: readonly T[]): T[] {
  const replaced = new Set(journals.flatMap(({ state }) => state.replaces));
  return journals.filter(({ path }) => !replaced.has(basename(path)));
}

/** Takes away what a crash left of journals under way: temps, and files whose first record is cut off. */
export async function tidyJournals(folder: string, runningSince: Date): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    await tidyFile(folder, name, runningSince).catch((error: unknown) => {
      // A journal that another one took the place of may go at this very moment.
      if (errnoOf(error) !== 'ENOENT') throw error;
    });
  }
}

async function tidyFile(folder: string, name: string, runningSince: Date): Promise<void> {
  const path = join(folder, name);
  const { ctimeMs, size } = await stat(path);
  if (isTempName(name) && isLeftover(name, runningSince.getTime(), ctimeMs)) await removeTemp(path);
  if (name.endsWith(ENDING) && isCutAtFirst(await readStart(path, HEAD), size)) await removeTemp(path);
}
