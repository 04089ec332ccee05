import { constants } from 'node:fs';
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { FailureError } from './failureError.ts';

export interface ReadFile {
  readonly bytes: Buffer;
  readonly mtimeMs: number;
  /** Set by the system alone: it tells a change even where a program put the other time back. */
  readonly ctimeMs: number;
  readonly size: number;
  readonly ino: number;
}

interface ReadLimits {
  readonly maxBytes: number;
  /** Links may not lead out of this folder. */
  readonly within?: string;
}

/** For reading, without waiting for a pipe's other end. Windows has no O_NONBLOCK; it is undefined there, and no bit. */
export const OPEN_FLAGS = constants.O_RDONLY | constants.O_NONBLOCK;

/** Reads a whole regular file of bounded size: no pipe that never ends, no device, no link to somewhere else. */
export async function readLimited(path: string, { maxBytes, within }: ReadLimits): Promise<ReadFile> {
  const real = await realpath(path);
  // A folder that leads to itself, as most do, need not be asked for.
  if (within !== undefined && !isInside(within, real) && !isInside(await realpath(within), real)) {
    throw new FailureError('invalid', 'It is a link to a place outside its folder, which Stet does not follow.');
  }
  // Looked at before it is opened, since opening a device may already do something.
  if (!(await lstat(real)).isFile()) throw notAFile();
  const handle = await open(real, OPEN_FLAGS);
  try {
    return await readOpened(handle, maxBytes);
  } finally {
    await handle.close();
  }
}

/** The same of a file that is open, which its name may no longer lead to. */
export async function readOpened(handle: FileHandle, maxBytes: number): Promise<ReadFile> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw notAFile();
  if (stat.size > maxBytes) throw tooLarge(maxBytes);
  const bytes = await handle.readFile();
  if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
  return { bytes, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs, size: stat.size, ino: stat.ino };
}

/** Whether a path lies in a folder. Both must be real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const notAFile = (): FailureError => new FailureError('invalid', 'It is a folder or device, not a file.');
const tooLarge = (maxBytes: number): FailureError =>
  new FailureError('too-large', `It is larger than ${Math.round(maxBytes / 1024 / 1024)} MB, the most Stet reads.`);
