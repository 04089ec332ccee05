import { unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from './fileErrors.ts';
import { syncFolder } from './folders.ts';

/** Removes a file that Stet itself put there; one that has gone already is no failure. */
export async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return;
  }
  await syncFolder(dirname(path));
}
