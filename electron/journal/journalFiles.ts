import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replay, type JournalState } from '../../domain/journal/replay.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import { sha256 } from '../files/sha256.ts';
import { isLeftover, isTempName } from '../files/tempNames.ts';
import { readFrames } from './frames.ts';

const ENDING = '.journal';
const MAX_BYTES = 512 * 1024 * 1024;

/** Where journals are, in the app's own folder: another place than the articles, often another disk. */
export const journalFolder = (userData: string): string => join(userData, 'journals');

/** The journal of an article. The name follows from where the article is, so that each has one. */
export function journalPath(folder: string, desk: string, key: ArticleKey): string {
  return join(folder, `${sha256(`${desk}\0${key}`).slice(0, 32)}${ENDING}`);
}

/** Where an earlier journal of an article waits that could not be recovered yet. */
export function unreadPath(folder: string, desk: string, key: ArticleKey, at: Date): string {
  return `${journalPath(folder, desk, key).slice(0, -ENDING.length)}-${at.getTime()}${ENDING}`;
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

/** Takes away what a crash left of a journal under way; the journal itself is whole. */
export async function tidyJournals(folder: string, runningSince: Date): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.filter(isTempName)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (isLeftover(name, runningSince.getTime(), mtimeMs)) await removeTemp(join(folder, name));
  }
}
