import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { swapNames } from '../../../electron/files/swapNames.ts';

/** Whether the system gives two files of this folder each other's name. */
export async function canSwapIn(folder: string): Promise<boolean> {
  if (process.env['TORTURE_NO_SWAP'] !== undefined) return false;
  const [a, b] = [join(folder, 'swap-a'), join(folder, 'swap-b')];
  writeFileSync(a, 'a');
  writeFileSync(b, 'b');
  const can = (await swapNames(a, b)) && readFileSync(a, 'utf8') === 'b';
  for (const path of [a, b]) rmSync(path);
  return can;
}
