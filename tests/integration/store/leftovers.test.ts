import { linkSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serializeArticle, stampArticle } from '../../../domain/article/articleFile.ts';
import { isLeftover, newTempName } from '../../../electron/files/tempNames.ts';
import { sha256 } from '../../../electron/files/sha256.ts';
import { packVersion } from '../../../electron/versions/versionFile.ts';
import { keepVersion, listVersions, readVersion } from '../../../electron/versions/versionStore.ts';
import { content, parsed, testDesk, textOf } from './testDesk.ts';

/** A temp as a killed save leaves it; no process has this number. */
const deadTemp = (): string => newTempName().replace(String(process.pid), '4194999');

async function deskWithTemp(savedAt: string, change: (text: string) => string) {
  const desk = testDesk();
  const { key } = await desk.store.create(content('Cut off', 'acknowledged'));
  const { header } = parsed(desk.bytes(key)).article;
  const newer = stampArticle(content('Cut off', 'last words'), { ...header, revision: randomUUID(), parent: header.revision, savedAt }, sha256);
  const temp = deadTemp();
  writeFileSync(desk.path(key, temp), change(serializeArticle(newer)));
  return { ...desk, key, temp, before: desk.bytes(key) };
}

it('keeps a whole newer text under a readable name and says so', async () => {
  const { store, key, path, before, bytes } = await deskWithTemp('2099-01-01T00:00:00Z', (text) => text);
  const notices = await store.tidy(new Date());
  const files = readdirSync(path(key, '.'));
  const kept = files.find((name) => name.startsWith('article.recovered-')) ?? '';
  expect(files.sort()).toEqual(['article.json', kept]);
  expect(notices).toEqual([expect.stringContaining(kept)]);
  expect(notices[0]).toContain('“Cut off”');
  expect(textOf(parsed(readFileSync(path(key, kept))).article.content)).toEqual(['last words']);
  expect(bytes(key)).toEqual(before);
  expect(await store.tidy(new Date())).toEqual([]);
});

it.each([
  ['a cut one', '2099-01-01T00:00:00Z', (text: string) => text.slice(0, 200)],
  ['an older one', '2001-01-01T00:00:00Z', (text: string) => text],
  ['an empty one', '2099-01-01T00:00:00Z', () => ''],
])('removes %s and leaves the article alone', async (_name, savedAt, change) => {
  const { store, key, path, before, bytes } = await deskWithTemp(savedAt, change);
  expect(await store.tidy(new Date())).toEqual([]);
  expect(readdirSync(path(key, '.'))).toEqual(['article.json']);
  expect(bytes(key)).toEqual(before);
});

it('leaves the temp of a save under way alone, and removes half-made articles and pictures', async () => {
  const { store, desk, key, path } = await deskWithTemp('2001-01-01T00:00:00Z', (text) => text);
  const ours = newTempName();
  writeFileSync(path(key, ours), 'under way');
  mkdirSync(path(key, 'media'));
  writeFileSync(path(key, `media/${deadTemp()}`), 'half a picture');
  mkdirSync(join(desk, '.stet', 'building', deadTemp()));
  await store.tidy(new Date(0));
  expect(readdirSync(path(key, '.')).sort()).toEqual([ours, 'article.json', 'media'].sort());
  expect(readdirSync(path(key, 'media'))).toEqual([]);
  expect(readdirSync(join(desk, '.stet', 'building'))).toEqual([]);
  await store.tidy(new Date(Date.now() + 1000));
  expect(readdirSync(path(key, '.'))).not.toContain(ours);
});

const ofOurParent = (): string => newTempName().replace(String(process.pid), String(process.ppid));

it('leaves what a living program has just given a temp’s name alone, however old its bytes are', async () => {
  const { store, key, path } = await deskWithTemp('2001-01-01T00:00:00Z', (text) => text);
  const living = ofOurParent();
  writeFileSync(path(key, living), 'what a swap of names has put here');
  utimesSync(path(key, living), 1, 1);
  await store.tidy(new Date());
  expect(readdirSync(path(key, '.')).sort()).toEqual([living, 'article.json'].sort());
});

it.runIf(process.platform === 'linux')('a temp of another program’s number is left over when that program began after it was written', () => {
  expect(isLeftover(ofOurParent(), Date.now(), 1)).toBe(true);
  expect(isLeftover(ofOurParent(), Date.now(), Date.now())).toBe(false);
});

it('a version that was whole when its writing was cut off is kept; one that is cut goes', async () => {
  const { store, desk, key, path } = await deskWithTemp('2001-01-01T00:00:00Z', (text) => text);
  const { article } = parsed(readFileSync(path(key)));
  const packed = packVersion(Buffer.from(serializeArticle(article)), { reason: 'closed', words: 1 });
  mkdirSync(path(key, 'versions'));
  const [whole, cut] = [deadTemp(), deadTemp()];
  writeFileSync(path(key, `versions/${whole}`), packed);
  writeFileSync(path(key, `versions/${cut}`), packed.subarray(0, packed.byteLength - 9));
  await store.tidy(new Date());
  const [kept, ...others] = await listVersions(desk, key);
  expect(kept?.reason).toBe('closed');
  expect(others).toEqual([]);
  expect((await readVersion(desk, key, kept?.id ?? '')).content).toEqual(article.content);
  expect(readdirSync(path(key, 'versions'))).toEqual([`${kept?.id ?? ''}.json.gz`]);
});

it('a kept version that still has its temp’s name as well is there once', async () => {
  const { store, desk, key, path } = await deskWithTemp('2001-01-01T00:00:00Z', (text) => text);
  const id = await keepVersion(desk, key, parsed(readFileSync(path(key))).article, 'closed');
  linkSync(path(key, `versions/${id}.json.gz`), path(key, `versions/${deadTemp()}`));
  await store.tidy(new Date());
  expect(readdirSync(path(key, 'versions'))).toEqual([`${id}.json.gz`]);
});
