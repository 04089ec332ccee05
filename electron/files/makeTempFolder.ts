import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a new folder among the system's temporary files. */
export function makeTempFolder(prefix: string): string {
  return mkdtempSync(join(tmpdir(), prefix));
}
