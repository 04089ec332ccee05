import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from './fileErrors.ts';

/**
 * Replaces a small file of Stet's own as `atomicWrite` does, but at once: what is written as the app ends must not wait. One
 * process writes it, so its temp has a fixed name, of which a crash leaves one at most.
 */
export function writeWhole(path: string, text: string): void {
  const temp = `${path}.tmp`;
  const bytes = Buffer.from(text, 'utf8');
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(temp, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.byteLength;) at += writeSync(file, bytes, at);
    if (fstatSync(file).size !== bytes.byteLength) throw Object.assign(new Error('short write'), { code: 'ENOSPC', syscall: 'write' });
    fsyncSync(file);
  } catch (error) {
    removeQuietly(temp);
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(temp, path);
}

function removeQuietly(temp: string): void {
  try {
    unlinkSync(temp);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}
