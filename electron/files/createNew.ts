import { copyFile, link, open } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { removeTemp, writeTemp } from './atomicWrite.ts';
import { errnoOf } from './fileErrors.ts';
import { moveToFree, syncFolder } from './folders.ts';

/** Writes a file that must not exist yet: whole or not at all, and never over another. Throws EEXIST. */
export async function createNew(path: string, data: string | Uint8Array): Promise<void> {
  const temp = await writeTemp(dirname(path), data);
  try {
    await giveName(temp, path);
  } finally {
    await removeTemp(temp);
  }
  await syncFolder(dirname(path));
}

/** Copies a file to a name that must be free, its bytes safe on disk afterwards. */
export async function copyToFree(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  // Windows flushes only what is open for writing.
  const handle = await open(to, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(to));
}

/**
 * Gives a whole file a name that must be free. Where there are no links (FAT, some network disks) a name taken at this very
 * moment would be lost; a copy would not lose it, but a crash could leave it cut, under a name that says it is whole.
 */
async function giveName(temp: string, path: string): Promise<void> {
  try {
    await link(temp, path);
  } catch (error) {
    if (!NO_LINKS.has(errnoOf(error))) throw error;
    await moveToFree(temp, path);
  }
}

/** A second name for a file, or where there are no links a second file. */
export async function linkOrCopy(temp: string, path: string): Promise<void> {
  try {
    await link(temp, path);
  } catch (error) {
    if (!NO_LINKS.has(errnoOf(error))) throw error;
    await copyFile(temp, path, constants.COPYFILE_EXCL);
  }
}
export const NO_LINKS: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
