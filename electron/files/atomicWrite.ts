import { constants } from 'node:fs';
import { chmod, open, realpath, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './fileErrors.ts';
import { renameRetrying, syncFolder } from './folders.ts';
import { newTempName } from './tempNames.ts';

/**
 * Replaces a file so that at every moment, also after a power cut, it holds either all old or all new bytes. Measured
 * order (docs/architecture.md): temp beside it, write, check the size, fsync, rename, fsync the folder. Not
 * write-file-atomic or atomically: those lose data on a full disk, since they ignore short writes. For files that Stet
 * alone writes; an article's, which others write too, is replaced by `replaceFile`.
 */
export async function atomicWrite(path: string, data: string | Uint8Array): Promise<void> {
  const target = await targetOf(path);
  const folder = dirname(target);
  const mode = await modeOf(target);
  const temp = await writeTemp(folder, data);
  try {
    if (mode !== null) await giveRights(temp, mode);
    await renameRetrying(temp, target);
  } catch (error) {
    await removeTemp(temp);
    throw error;
  }
  await syncFolder(folder);
}

/** Writes bytes to a new temp file in the folder and makes them safe; on failure nothing is left behind. */
export async function writeTemp(folder: string, data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  const temp = join(folder, newTempName());
  const handle = await open(temp, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o666);
  try {
    await fill(handle, bytes);
  } catch (error) {
    await removeTemp(temp);
    throw error;
  }
  return temp;
}

async function fill(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(bytes);
    const { size } = await handle.stat();
    if (size !== bytes.byteLength) throw shortWrite(size, bytes.byteLength);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The rights of the file that is replaced. Disks that keep none (FAT, some network disks) are no reason not to save. */
export async function giveRights(temp: string, mode: number): Promise<void> {
  await chmod(temp, mode).catch((error: unknown) => {
    if (!NO_RIGHTS.has(errnoOf(error))) throw error;
  });
}
const NO_RIGHTS: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Removes a temp of ours. That it cannot be removed is no news to the person: the failure that led here is. */
export async function removeTemp(temp: string): Promise<void> {
  await unlink(temp).catch((error: unknown) => {
    if (errnoOf(error) === null) throw error;
  });
}

/** A link stays a link: what it points to is replaced. */
export async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

export async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function shortWrite(written: number, wanted: number): Error {
  return Object.assign(new Error(`wrote ${written} of ${wanted} bytes`), { code: 'ENOSPC', syscall: 'write' });
}
