import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Gives a file that cannot be used another name in its folder, so that nothing of it is lost. */
export function setFileAside(path: string, name: string): void {
  if (existsSync(path)) renameSync(path, join(dirname(path), name));
}
