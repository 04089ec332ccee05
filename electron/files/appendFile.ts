import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** A file that only grows. */
export interface AppendFile {
  /** Resolves when the system has the bytes: they then survive the end of this process, not yet a power cut. */
  append(bytes: Uint8Array): Promise<void>;
  /** Makes what was appended survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Makes a file for appending; its name must be free. Throws EEXIST. */
export async function createAppend(path: string): Promise<AppendFile> {
  const handle = await open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_EXCL, 0o666);
  return {
    // writeFile goes on until every byte is written; a bare write may stop short on a full disk.
    append: (bytes) => handle.writeFile(bytes),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}
