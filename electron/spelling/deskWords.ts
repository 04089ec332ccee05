import { join } from 'node:path';
import { addToWordList, parseWordList } from '../../domain/spelling/wordList.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { createFileQueue } from '../files/fileQueue.ts';
import { readLimited } from '../files/readLimited.ts';

export const DESK_WORDS_FILE = 'words.txt';
const MAX_BYTES = 1024 * 1024;

/** The newsroom's own words: a text file in the desk, one word a line, read and merged like any other text. */
export interface DeskWords {
  list(): Promise<string[]>;
  add(word: string): Promise<string[]>;
}

export function createDeskWords(desk: string): DeskWords {
  const path = join(desk, DESK_WORDS_FILE);
  const queue = createFileQueue();
  return {
    async list() {
      try {
        return parseWordList(await readText(path, desk));
      } catch (error) {
        // A list that cannot be read only marks more words; whoever adds one is told why it cannot.
        if (errnoOf(error) === null && !(error instanceof FailureError)) throw error;
        return [];
      }
    },
    add: (word) =>
      queue.run(path, () =>
        explained(`“${word}” was not added to ${DESK_WORDS_FILE}`, async () => {
          const text = await readText(path, desk);
          const next = addToWordList(text, word);
          if (next !== text) await atomicWrite(path, next);
          return parseWordList(next);
        }),
      ),
  };
}

async function readText(path: string, desk: string): Promise<string> {
  try {
    return (await readLimited(path, { maxBytes: MAX_BYTES, within: desk })).bytes.toString('utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return '';
    throw error;
  }
}
