import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isInside, readLimited } from '../../../electron/files/readLimited.ts';
import { FailureError } from '../../../electron/files/failureError.ts';
import { tempFolder } from './tempFolder.ts';

const refusal = (path: string, within?: string): Promise<string> =>
  readLimited(path, { maxBytes: 1024, ...(within === undefined ? {} : { within }) }).then(
    () => 'read',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : ((error as NodeJS.ErrnoException).code ?? 'bug')),
  );

it('reads a regular file', async () => {
  const path = join(tempFolder(), 'a');
  writeFileSync(path, 'text');
  expect((await readLimited(path, { maxBytes: 4 })).bytes.toString()).toBe('text');
});

it('refuses folders, sparse giants, links in circles, links to nothing and links out of the folder', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'dir'));
  writeFileSync(join(folder, 'giant'), '');
  truncateSync(join(folder, 'giant'), 10 * 1024 ** 3);
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('nothing', join(folder, 'dangling'));
  symlinkSync('/etc/hostname', join(folder, 'out'));
  expect(await refusal(join(folder, 'dir'))).toBe('invalid');
  expect(await refusal(join(folder, 'giant'))).toBe('too-large');
  expect(await refusal(join(folder, 'loop'))).toBe('ELOOP');
  expect(await refusal(join(folder, 'dangling'))).toBe('ENOENT');
  expect(await refusal(join(folder, 'out'), folder)).toBe('invalid');
});

const hasPipes = process.platform !== 'win32' && spawnSync('mkfifo', ['--version']).status === 0;
it.skipIf(!hasPipes)('does not wait for a pipe and does not read a device', async () => {
  const folder = tempFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('/dev/zero', join(folder, 'zero'));
  expect(await refusal(join(folder, 'pipe'))).toBe('invalid');
  expect(await refusal(join(folder, 'zero'))).toBe('invalid');
}, 2000);

it('knows what lies in a folder', () => {
  expect(isInside('/data', '/data/a')).toBe(true);
  expect(isInside('/data', '/data/..a')).toBe(true);
  for (const path of ['/data', '/data-evil', '/data-evil/a', '/', '/other']) expect(isInside('/data', path)).toBe(false);
});
