import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withPathLock } from '../../../electron/files/pathLock.ts';
import { startOf } from '../../../electron/files/processes.ts';
import { sha256 } from '../../../electron/files/sha256.ts';
import { tempFolder } from './tempFolder.ts';

const lockOf = (folder: string): string => join(folder, `${sha256('/desk/a').slice(0, 32)}.lock`);

it('lets one at a time work on a path, and leaves nothing behind', async () => {
  const folder = tempFolder();
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(2);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => withPathLock('/desk/a', work, folder)));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['a process that is gone', '4194999 1'],
  ['an earlier process with a number that is used again', `${process.pid} 1`],
])('takes over the lock of %s', async (_what, owner) => {
  const folder = tempFolder();
  writeFileSync(lockOf(folder), owner);
  expect(await withPathLock('/desk/a', () => Promise.resolve('done'), folder)).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

it('waits for a living owner', async () => {
  const folder = tempFolder();
  writeFileSync(lockOf(folder), `1 ${startOf(1) ?? '-'}`);
  const outcome = await Promise.race([withPathLock('/desk/a', () => Promise.resolve('done'), folder), sleep(200, 'waits')]);
  expect(outcome).toBe('waits');
});

it('works without a lock where none can be had', async () => {
  const file = join(tempFolder(), 'file');
  writeFileSync(file, '');
  expect(await withPathLock('/desk/a', () => Promise.resolve('done'), join(file, 'locks'))).toBe('done');
});
