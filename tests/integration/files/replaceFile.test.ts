import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile, type Replaced, type Replacing } from '../../../electron/files/replaceFile.ts';
import { swapNames, type SwapNames } from '../../../electron/files/swapNames.ts';
import { tempFolder } from './tempFolder.ts';

const noSwap: SwapNames = () => Promise.resolve(false);
const ways = [
  ['names swapped by the system', swapNames],
  ['two steps', noSwap],
] as const;

describe.each(ways)('replaceFile, %s', (_name, swap) => {
  const setUp = () => {
    const folder = tempFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, 'old');
    const kept: string[] = [];
    const keep = (found: string): Promise<void> => {
      kept.push(readFileSync(found, 'utf8'));
      unlinkSync(found);
      return Promise.resolve();
    };
    const replace = (mayReplace: Replacing['mayReplace'], by: SwapNames = swap): Promise<Replaced> =>
      replaceFile(path, Buffer.from('ours'), { mayReplace, keep, swap: by });
    const text = (): string => readFileSync(path, 'utf8');
    return { folder, path, kept, replace, text };
  };

  it('replaces what may be replaced, keeps its rights and leaves nothing else', async () => {
    const { folder, path, replace, text } = setUp();
    chmodSync(path, 0o640);
    const seen: string[] = [];
    const outcome = await replace(async (found) => seen.push(await found.readFile('utf8')) > 0);
    if (outcome.done) await outcome.replaced?.close();
    expect([outcome.done, text(), seen]).toEqual([true, 'ours', ['old']]);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('puts back what may not be replaced', async () => {
    const { folder, replace, text } = setUp();
    expect(await replace(() => Promise.resolve(false))).toEqual({ done: false });
    expect([text(), readdirSync(folder)]).toEqual(['old', ['a.json']]);
  });

  it('puts it back when the look fails, and fails with that', async () => {
    const { folder, replace, text } = setUp();
    await expect(replace(() => Promise.reject(new Error('no look')))).rejects.toThrow('no look');
    expect([text(), readdirSync(folder)]).toEqual(['old', ['a.json']]);
  });

  it('keeps a third text that comes while the second is put back', async () => {
    const { folder, path, kept, replace, text } = setUp();
    await replace(() => {
      writeFileSync(join(folder, 'third'), 'third');
      renameSync(join(folder, 'third'), path);
      return Promise.resolve(false);
    });
    expect([text(), kept, readdirSync(folder)]).toEqual(['old', ['third'], ['a.json']]);
  });

  it('makes a file where none is, and never over one that appears', async () => {
    const { folder, path, replace, text } = setUp();
    unlinkSync(path);
    expect(await replace(() => Promise.resolve(false))).toEqual({ done: true, replaced: null });
    expect([text(), readdirSync(folder)]).toEqual(['ours', ['a.json']]);
    unlinkSync(path);
    // It appears when the swap has just found nothing.
    const late: SwapNames = async (a, b) => {
      const swapped = await swap(a, b);
      if (!swapped && !existsSync(path)) linkSync(a, path);
      return swapped;
    };
    const outcome = await replace(() => Promise.resolve(true), late);
    if (outcome.done) await outcome.replaced?.close();
    expect([outcome.done, text()]).toEqual([true, 'ours']);
  });

  it('hands over the file that was replaced, whose later changes can still be read', async () => {
    const { path, replace } = setUp();
    const writer = statSync(path).ino;
    const outcome = await replace(() => Promise.resolve(true));
    if (!outcome.done || outcome.replaced === null) throw new Error('not replaced');
    expect((await outcome.replaced.stat()).ino).toBe(writer);
    await outcome.replaced.close();
  });

  it.runIf(process.platform === 'linux')('does not wait at a pipe that another program has put there', async () => {
    const { folder, path, replace } = setUp();
    unlinkSync(path);
    execFileSync('mkfifo', [path]);
    expect(await replace(async (found) => (await found.stat()).isFile())).toEqual({ done: false });
    expect([statSync(path).isFIFO(), readdirSync(folder)]).toEqual([true, ['a.json']]);
  });

  it('replaces a link that leads nowhere, and writes to what a good one leads to', async () => {
    const { folder, path, replace } = setUp();
    renameSync(path, join(folder, 'real.json'));
    symlinkSync('real.json', path);
    const outcome = await replace(() => Promise.resolve(true));
    if (outcome.done) await outcome.replaced?.close();
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('ours');
    unlinkSync(join(folder, 'real.json'));
    expect((await replace(() => Promise.resolve(true))).done).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

/** The package is optional, so it may not be installed. */
const hasPackage = existsSync(join(import.meta.dirname, '../../../node_modules/koffi/package.json'));

it.runIf(process.platform === 'linux' && hasPackage)('the system swaps names where it can, and says so where it cannot', async () => {
  const folder = tempFolder();
  const [a, b] = [join(folder, 'a'), join(folder, 'b ü')];
  writeFileSync(a, 'a');
  expect(await swapNames(a, b)).toBe(false);
  writeFileSync(b, 'b');
  expect(await swapNames(a, b)).toBe(true);
  expect([readFileSync(a, 'utf8'), readFileSync(b, 'utf8')]).toEqual(['b', 'a']);
});
