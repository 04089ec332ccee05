// Negative controls: ways of saving that lose text. A group that cannot catch them is blind and fails.
import { closeSync, fsyncSync, openSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';

export type BadWriter = 'inPlace' | 'noFolderSync' | 'oneWrite' | 'blindRename';

let temps = 0;

export const badWriters: Readonly<Record<BadWriter, (path: string, bytes: Buffer) => Promise<void>>> = {
  async inPlace(path, bytes) {
    const handle = await open(path, 'w');
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
  },
  async noFolderSync(path, bytes) {
    const temp = `${path}.${process.pid}-${(temps += 1)}`;
    const handle = await open(temp, 'w');
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    renameSync(temp, path);
  },
  // As write-file-atomic does it: one write, its count not looked at.
  oneWrite(path, bytes) {
    const temp = `${path}.${process.pid}-${(temps += 1)}`;
    const fd = openSync(temp, 'w');
    writeSync(fd, bytes);
    fsyncSync(fd);
    closeSync(fd);
    renameSync(temp, path);
    return Promise.resolve();
  },
  async blindRename(path, bytes) {
    const temp = `${path}.${process.pid}-${(temps += 1)}`;
    writeFileSync(temp, bytes);
    await new Promise((resolve) => setImmediate(resolve));
    statSync(path, { throwIfNoEntry: false });
    renameSync(temp, path);
  },
};
