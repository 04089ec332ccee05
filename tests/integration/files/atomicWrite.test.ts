import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atomicWrite } from '../../../electron/files/atomicWrite.ts';
import { createNew } from '../../../electron/files/createNew.ts';
import { errnoOf } from '../../../electron/files/fileErrors.ts';
import { isTempName } from '../../../electron/files/tempNames.ts';
import { tempFolder } from './tempFolder.ts';

const temps = (folder: string): string[] => readdirSync(folder).filter(isTempName);
const errnoFrom = (call: Promise<unknown>): Promise<string | null> => call.then(() => 'no error', errnoOf);

describe('atomicWrite', () => {
  it('replaces a file, keeps its rights and leaves nothing else', async () => {
    const folder = tempFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    await atomicWrite(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('writes to what a link points to', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a.json'), 'old');
    symlinkSync(join('real', 'a.json'), join(folder, 'link.json'));
    await atomicWrite(join(folder, 'link.json'), 'new');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real', 'a.json'), 'utf8')).toBe('new');
  });

  it('fails where a folder is in the way or the folder is missing, leaving no temp', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'a.json'));
    expect(await errnoFrom(atomicWrite(join(folder, 'a.json'), 'new'))).toMatch(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(temps(folder)).toEqual([]);
    expect(await errnoFrom(atomicWrite(join(folder, 'no', 'a.json'), 'new'))).toBe('ENOENT');
  });

  // A limit on the size of files makes the system write less than asked, as a full disk does.
  const hasPrlimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;
  it.skipIf(!hasPrlimit)('keeps the old file whole when the disk takes only a part of the new one', () => {
    const folder = tempFolder();
    const path = join(folder, 'a.json');
    const old = 'old '.repeat(750);
    writeFileSync(path, old);
    const script = `
      process.on('SIGXFSZ', () => {});
      const { atomicWrite } = await import(${JSON.stringify(resolve('electron/files/atomicWrite.ts'))});
      await atomicWrite(${JSON.stringify(path)}, 'x'.repeat(300_000)).then(() => console.log('resolved'), (e) => console.log(e.code));`;
    const out = execFileSync('prlimit', ['--fsize=16384', process.execPath, '--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(out.trim()).toBe('EFBIG');
    expect(readFileSync(path, 'utf8')).toBe(old);
    expect(temps(folder)).toEqual([]);
  });
});

describe('createNew', () => {
  it('writes a new file and never over another', async () => {
    const folder = tempFolder();
    const path = join(folder, 'a.json');
    await createNew(path, 'first');
    expect(await errnoFrom(createNew(path, 'second'))).toBe('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(temps(folder)).toEqual([]);
  });

  it('lets exactly one of many at once win', async () => {
    const path = join(tempFolder(), 'a.json');
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => createNew(path, `writer ${n}`)));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(existsSync(path)).toBe(true);
  });
});
