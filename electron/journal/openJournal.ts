import { dirname } from 'node:path';
import { createAppend } from '../files/appendFile.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { syncFolder } from '../files/folders.ts';

/** Appended text is safe from a power cut after this long, if the disk is quick. */
const SYNC_MS = 500;

/** One journal file that is being written. */
export interface OpenJournal {
  readonly path: string;
  readonly size: number;
  /** Something failed, so that the end of the file is not known: only a new one is to be trusted. */
  readonly isBroken: boolean;
  /** Waits for the system's memory only, never for the disk: what was appended survives a kill at once. */
  append(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/**
 * Begins a journal file with its first record. It is made safe from a power cut in the background, one fsync at a time
 * however slow the disk is: two would take the threads that appending needs. `whenSafe` runs after the first.
 */
export async function beginJournal(path: string, first: Uint8Array, whenSafe: () => Promise<void>): Promise<OpenJournal> {
  const file = await createAppend(path);
  let size = 0;
  let safeSize = 0;
  let isBroken = false;
  let isClosed = false;
  let isSyncing = false;
  let isNameSafe = false;
  let timer: NodeJS.Timeout | null = null;

  const append = async (bytes: Uint8Array, syncAfter = SYNC_MS): Promise<void> => {
    try {
      await file.append(bytes);
    } catch (error) {
      isBroken = true;
      throw error;
    }
    size += bytes.byteLength;
    syncSoon(syncAfter);
  };

  const syncSoon = (ms: number): void => {
    if (isSyncing || isClosed || isBroken) return;
    timer ??= setTimeout(() => {
      timer = null;
      void sync();
    }, ms);
  };

  const sync = async (): Promise<void> => {
    isSyncing = true;
    const upTo = size;
    try {
      await file.sync();
      safeSize = upTo;
      if (!isNameSafe) {
        await syncFolder(dirname(path));
        // The folder itself may be new.
        await syncFolder(dirname(dirname(path)));
        isNameSafe = true;
        await whenSafe();
      }
    } catch (error) {
      // The page is asked for everything, which then fails where somebody sees it.
      isBroken = true;
      if (errnoOf(error) === null) throw error;
    } finally {
      isSyncing = false;
    }
    if (size > safeSize) syncSoon(SYNC_MS);
  };

  try {
    await append(first, 0);
  } catch (error) {
    await file.close();
    await removeTemp(path);
    throw error;
  }
  return {
    path,
    get size() {
      return size;
    },
    get isBroken() {
      return isBroken;
    },
    append: (bytes) => append(bytes),
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await file.close();
    },
  };
}
