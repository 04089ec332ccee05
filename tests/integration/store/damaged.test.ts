import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { content, failureOf, testDesk } from './testDesk.ts';

const shared = join(process.env['STET_SHARED'] ?? resolve('../shared'), 'corpora');
const isThere = existsSync(shared);
if (!isThere) console.log(`Skipped: the corpora of damaged files are not at ${shared}.`);

const CorpusSchema = z.object({
  cases: z.array(z.object({ name: z.string(), base64: z.string().optional(), text: z.string().optional() })),
});
function corpus(file: string): [string, Buffer][] {
  if (!isThere) return [];
  const { cases } = CorpusSchema.parse(JSON.parse(readFileSync(join(shared, file), 'utf8')));
  return cases.flatMap(({ name, base64, text }) => {
    if (base64 !== undefined) return [[name, Buffer.from(base64, 'base64')]];
    return text === undefined ? [] : [[name, Buffer.from(text)]];
  });
}

const EXPLAINED = /^“.+” was not opened and stays as it is\. [A-Z].+[.)]$/s;

/** A desk with one article, and its bytes. */
async function deskWithOne() {
  const desk = testDesk();
  const { key } = await desk.store.create(content('Good', 'A paragraph of text.', 'Another one, a bit longer.'));
  return { ...desk, key, valid: desk.bytes(key) };
}

describe('a file that is no article', () => {
  it.skipIf(!isThere).each([...corpus('own-article-bytes.json'), ...corpus('own-json.json')])(
    '%s: is explained and untouched',
    async (_name, bytes) => {
      const desk = await deskWithOne();
      desk.write(desk.key, bytes);
      const failure = await failureOf(desk.store.open(desk.key));
      expect(failure.code).toBe('damaged');
      expect(failure.message).toMatch(EXPLAINED);
      expect(await desk.store.list()).toMatchObject([{ state: 'damaged', key: desk.key }]);
      expect(desk.bytes(desk.key)).toEqual(bytes);
    },
  );

  it('is not opened when cut at any byte, except where nothing but the last line end is missing', async () => {
    const { store, key, valid, write, bytes } = await deskWithOne();
    for (let length = 0; length < valid.length - 2; length += 7) {
      write(key, valid.subarray(0, length));
      expect((await failureOf(store.open(key))).code).toBe('damaged');
      expect(bytes(key)).toEqual(valid.subarray(0, length));
    }
  });

  it('never passes as unchanged when a bit of its content is flipped', async () => {
    const { store, key, valid, write } = await deskWithOne();
    const start = valid.indexOf('"meta"');
    for (let at = start; at < valid.length; at += 5) {
      const flipped = Buffer.from(valid);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      write(key, flipped);
      const opened = await store.open(key).catch(() => null);
      // White space outside strings may change without changing the content.
      if (opened !== null && !opened.edited) expect(/\s/.test(String.fromCharCode(valid[at] ?? 0))).toBe(true);
    }
  });

  it.each([
    ['zeros of the same size', (valid: Buffer) => Buffer.alloc(valid.length)],
    ['a tail of zeros', (valid: Buffer) => Buffer.concat([valid.subarray(0, 300), Buffer.alloc(valid.length - 300)])],
    ['a head of zeros', (valid: Buffer) => Buffer.concat([Buffer.alloc(300), valid.subarray(300)])],
    ['an old tail', (valid: Buffer) => Buffer.concat([valid, valid.subarray(-40)])],
    ['gzip', (valid: Buffer) => gzipSync(valid)],
    ['UTF-16', (valid: Buffer) => Buffer.from(`\uFEFF${valid.toString()}`, 'utf16le')],
  ])('%s: is explained and untouched', async (_name, damage) => {
    const { store, key, valid, write, bytes } = await deskWithOne();
    write(key, damage(valid));
    expect((await failureOf(store.open(key))).message).toMatch(EXPLAINED);
    expect(bytes(key)).toEqual(damage(valid));
  });

  it('opens with a byte order mark or other line ends', async () => {
    const { store, key, valid, write } = await deskWithOne();
    write(key, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), valid]));
    expect((await store.open(key)).edited).toBe(false);
    write(key, valid.toString().replaceAll('\n', '\r\n'));
    expect((await store.open(key)).edited).toBe(false);
  });

  const hasPipes = spawnSync('mkfifo', ['--version']).status === 0;
  it.skipIf(!hasPipes)('is refused at once when it is a folder, a pipe, a device or a link out of the desk', async () => {
    const { store, key, path } = await deskWithOne();
    for (const make of [
      () => mkdirSync(path(key)),
      () => execFileSync('mkfifo', [path(key)]),
      () => symlinkSync('/dev/zero', path(key)),
      () => symlinkSync('/etc/hostname', path(key)),
      () => symlinkSync('article.json', path(key)),
    ]) {
      rmSync(path(key), { recursive: true });
      make();
      expect((await failureOf(store.open(key))).message).toMatch(EXPLAINED);
      expect(await store.list()).toMatchObject([{ state: 'damaged' }]);
    }
  }, 5000);
});

it('opens a later format for reading only, and never saves it', async () => {
  const { store, key, valid, write, bytes } = await deskWithOne();
  const later = valid.toString().replace('"format": 1', '"format": 2');
  write(key, later);
  const opened = await store.open(key);
  expect(opened.readOnly).toContain('later version');
  expect((await failureOf(store.save(key, opened.header.revision, { ...opened.content, body: [] }))).code).toBe('read-only');
  expect((await failureOf(store.rename(key, 'x'))).code).toBe('read-only');
  expect(bytes(key).toString()).toBe(later);
});
