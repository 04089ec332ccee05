import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256 } from '../../../electron/files/sha256.ts';
import { tempFolder } from '../files/tempFolder.ts';
import { content, failureOf, parsed, testDesk, textOf, type TestDesk } from './testDesk.ts';

const jpeg = readFileSync('electron/assets/sample/ferry-hall.jpg');

/** An article with a picture file on another desk. */
async function elsewhere(): Promise<{ readonly other: TestDesk; readonly key: string; readonly folder: string }> {
  const other = testDesk();
  const { key } = await other.store.create(content('From afar', 'First words.'));
  await other.store.addMedia(key, 'ferry.jpg', jpeg);
  return { other, key, folder: dirname(other.path(key)) };
}

const everything = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => [join(one.parentPath, one.name), sha256(readFileSync(join(one.parentPath, one.name)))]),
  );

it.each(['', 'article.json'])('copies an article of another desk with its media, by its folder or “%s”', async (file) => {
  const { store, path } = testDesk();
  const { other, key, folder } = await elsewhere();
  const before = everything(folder);
  const taken = await store.take(join(folder, file));
  expect(taken.own).toBe(false);
  const opened = await store.open(taken.key);
  expect(textOf(opened.content)).toEqual(['First words.']);
  expect(opened.header.id).toBe(parsed(other.bytes(key)).article.header.id);
  expect(opened.header.createdAt).toBe(parsed(other.bytes(key)).article.header.createdAt);
  expect(opened.media.map((one) => readFileSync(path(taken.key, `media/${one}`)))).toEqual([jpeg]);
  expect(everything(folder)).toEqual(before);
});

it('gives a second copy an id of its own', async () => {
  const { store } = testDesk();
  const { folder } = await elsewhere();
  const [first, second] = [await store.take(folder), await store.take(folder)];
  expect(second.key).not.toBe(first.key);
  const ids = (await store.list()).map((one) => (one.state === 'ready' ? one.id : one.key));
  expect(new Set(ids).size).toBe(2);
});

it('only finds an article of the desk itself, also by a link to it', async () => {
  const { store, desk, path } = testDesk();
  const { key } = await store.create(content('At home'));
  const link = join(tempFolder(), 'link');
  symlinkSync(dirname(path(key)), link);
  for (const way of [dirname(path(key)), path(key), link]) expect(await store.take(way)).toEqual({ key, own: true });
  expect(await store.list()).toHaveLength(1);
  expect(readdirSync(desk).filter((one) => !one.startsWith('.'))).toEqual([key]);
});

const outside = import.meta.filename;

/** What is done to a good article's folder; gives what is then dropped. */
const bad: Readonly<Record<string, readonly [spoil: (folder: string) => string, code: string, words: string]>> = {
  'a folder without an article': [() => tempFolder(), 'unsupported', 'An article is a folder with an article.json in it.'],
  'another file': [(folder) => join(folder, 'media', readdirSync(join(folder, 'media'))[0] ?? ''), 'unsupported', 'An article is a folder'],
  'a path that is none': [() => 'somewhere', 'unsupported', 'Drop it from the file manager.'],
  'a path to nothing': [(folder) => join(folder, 'gone'), 'not-found', 'is gone'],
  'a damaged article': [(folder) => spoilt(folder, '{"format": 1, '), 'damaged', ''],
  'JSON of something else': [(folder) => spoilt(folder, '{"name": "left-pad", "version": "1.0.0"}'), 'damaged', ''],
  'an article of a later Stet': [(folder) => spoilt(folder, readFileSync(join(folder, 'article.json'), 'utf8').replace('"format": 1', '"format": 2')), 'unsupported', 'A later version of Stet wrote it.'],
  'an article that is far too long': [(folder) => spoilt(folder, Buffer.alloc(9 * 1024 * 1024, 'a')), 'too-large', 'larger than 8 MB'],
  'a picture that links to a file elsewhere': [(folder) => linked(folder, 'media/stolen.jpg', outside), 'invalid', 'a link to a place outside'],
};

it.each(Object.entries(bad))('refuses %s in a sentence; nothing is made and nothing touched', async (_what, [spoil, code, words]) => {
  const { store, desk } = testDesk();
  const { folder } = await elsewhere();
  const dropped = spoil(folder);
  const before = everything(folder);
  const failure = await failureOf(store.take(dropped));
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(/^“.*” was not taken into the desk and stays as it is\. [A-Z]/);
  expect(failure.message).toContain(words);
  expect(await store.list()).toEqual([]);
  expect(everything(desk)).toEqual({});
  expect(everything(folder)).toEqual(before);
});

it('follows no link of an article.json or a media folder out of the dropped folder', async () => {
  const { store } = testDesk();
  const { folder } = await elsewhere();
  const trick = join(tempFolder(), 'trick');
  mkdirSync(trick);
  symlinkSync(join(folder, 'article.json'), join(trick, 'article.json'));
  expect((await failureOf(store.take(trick))).message).toContain('a link to a place outside');
  const other = join(tempFolder(), 'other');
  cpSync(folder, other, { recursive: true });
  cpSync(join(folder, 'media'), join(dirname(other), 'aside'), { recursive: true });
  const swapped = join(tempFolder(), 'swapped');
  mkdirSync(swapped);
  cpSync(join(folder, 'article.json'), join(swapped, 'article.json'));
  symlinkSync(join(folder, 'media'), join(swapped, 'media'));
  expect((await failureOf(store.take(swapped))).message).toContain('a link to a place outside');
  expect(await store.list()).toEqual([]);
});

it('refuses what lies in the desk without being one of its articles', async () => {
  const { store, desk } = testDesk();
  const { key } = await store.create(content('Thrown away'));
  await store.trash(key);
  const trashed = join(desk, '.stet', 'trash', key);
  expect(existsSync(trashed)).toBe(true);
  expect((await failureOf(store.take(trashed))).message).toContain('It lies inside the desk, but is none of its articles.');
});

function spoilt(folder: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, 'article.json'), bytes);
  return folder;
}

function linked(folder: string, name: string, target: string): string {
  symlinkSync(target, join(folder, name));
  return folder;
}
