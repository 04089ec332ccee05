import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from './fileErrors.ts';

/** Virus scanners and sync programs on Windows hold a file for a moment; as long as graceful-fs waits. */
const RENAME_PATIENCE_MS = 60_000;
const BUSY: ReadonlySet<string | null> = new Set(['EACCES', 'EPERM', 'EBUSY']);

/** Renames; on Windows tries again while another program holds the file. */
export async function renameRetrying(from: string, to: string, platform: string = process.platform): Promise<void> {
  const giveUpAt = performance.now() + RENAME_PATIENCE_MS;
  for (let wait = 10; ; wait = Math.min(wait * 2, 1000)) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (platform !== 'win32' || !BUSY.has(errnoOf(error)) || performance.now() + wait > giveUpAt) throw error;
      await sleep(wait);
    }
  }
}

/** Makes names in a folder survive a power cut. Windows has no such call and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network and FUSE file systems cannot sync a folder; the rename itself has succeeded there.
    if (!UNSYNCABLE.has(errnoOf(error))) throw error;
  } finally {
    await handle.close();
  }
}
const UNSYNCABLE: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS']);

/** Makes a folder without waiting for the disk; who needs it safe syncs the one above. */
export async function makeFolderSoon(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    // No other program made it first: then there would be no error.
    if (errnoOf(error) !== 'EEXIST') throw error;
    throw Object.assign(new Error(`${folder} is a file`), { code: 'ENOTDIR', syscall: 'mkdir' });
  });
}

/** Makes a folder and those above it, each safe on disk. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Moves a file or folder to a name that must be free. */
export async function moveToFree(from: string, to: string): Promise<void> {
  if (await exists(to)) throw Object.assign(new Error(`${to} exists`), { code: 'EEXIST', syscall: 'rename' });
  await renameRetrying(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Whether a folder is there. A link to one is none. */
export async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }))?.isDirectory() === true;
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes a folder that Stet itself was building, with what is in it. */
export async function removeBuilt(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
