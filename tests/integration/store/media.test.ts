import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MediaSchema } from '../../../contract/contract.ts';
import { serveMedia } from '../../../electron/articles/serveMedia.ts';
import { content, failureOf, testDesk } from './testDesk.ts';

const jpeg = readFileSync('electron/assets/sample/ferry-hall.jpg');

async function withArticle() {
  const desk = testDesk();
  return { ...desk, key: (await desk.store.create(content('With picture', 'text'))).key };
}

it('keeps a picture byte for byte under a name made of its content, once', async () => {
  const { store, key, path } = await withArticle();
  const media = await store.addMedia(key, 'Quay at Dusk (1).JPEG', jpeg);
  expect(MediaSchema.parse(media)).toMatchObject({ width: 1600, height: 1067 });
  expect(media.file).toMatch(/^[0-9a-f]{12}-quay-at-dusk-1\.jpg$/);
  expect(await store.addMedia(key, 'Quay at Dusk (1).JPEG', jpeg)).toEqual(media);
  expect(readdirSync(path(key, 'media'))).toEqual([media.file]);
  expect(readFileSync(path(key, `media/${media.file}`))).toEqual(jpeg);
  expect((await store.open(key)).media).toEqual([media.file]);
});

it('copies a file of one article into another, by its plain name only', async () => {
  const { store, key, path } = await withArticle();
  const { file } = await store.addMedia(key, 'a.jpg', jpeg);
  const other = (await store.create(content('Another', 'text'))).key;
  await store.carryMedia(key, other, file);
  await store.carryMedia(key, other, file);
  expect(readFileSync(path(other, `media/${file}`))).toEqual(jpeg);
  for (const wrong of ['../article.json', '.hidden', 'missing.jpg']) expect((await failureOf(store.carryMedia(key, other, wrong))).code).toMatch(/invalid|not-found/);
  expect(readdirSync(path(other, 'media'))).toEqual([file]);
});

it('never writes over a file that was changed in the media folder', async () => {
  const { store, key, path } = await withArticle();
  const { file } = await store.addMedia(key, 'a.jpg', jpeg);
  writeFileSync(path(key, `media/${file}`), 'changed');
  expect((await failureOf(store.addMedia(key, 'a.jpg', jpeg))).code).toBe('conflict');
  expect(readFileSync(path(key, `media/${file}`), 'utf8')).toBe('changed');
});

it.each([
  ['a drawing.svg', Buffer.from('<svg onload="x"/>'), 'unsupported', 'SVG'],
  ['text.jpg', Buffer.from('hello'), 'unsupported', 'JPEG, PNG'],
  ['cut.jpg', jpeg.subarray(0, 20), 'unsupported', 'damaged'],
  ['huge.jpg', Buffer.alloc(50 * 1024 * 1024 + 1), 'too-large', '50 MB'],
])('refuses %s with a sentence and leaves no folder behind', async (name, bytes, code, words) => {
  const { store, key, path } = await withArticle();
  const failure = await failureOf(store.addMedia(key, name, bytes));
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(words);
  expect(readdirSync(path(key, '.'))).toEqual(['article.json']);
});

it.each(['../article.json', '..', '.hidden', 'a/b.jpg', 'C:x.jpg', 'a\\b.jpg', ''])('does not read %j as a picture', async (file) => {
  const { store, key } = await withArticle();
  expect((await failureOf(store.readMedia(key, file))).code).toBe('invalid');
});

it('serves pictures of articles and nothing else', async () => {
  const { store, key, path } = await withArticle();
  const { file } = await store.addMedia(key, 'a.jpg', jpeg);
  writeFileSync(path(key, 'media/page.html'), '<script>1</script>');
  symlinkSync('/etc/hostname', path(key, 'media/link.jpg'));
  const ask = (address: string): Promise<Response> => serveMedia(`stet-media://media/${address}`, null, store);
  const found = await ask(`${encodeURIComponent(key)}/${file}`);
  expect([found.status, found.headers.get('content-type'), found.headers.get('x-content-type-options')]).toEqual([200, 'image/jpeg', 'nosniff']);
  expect(Buffer.from(await found.arrayBuffer())).toEqual(jpeg);
  for (const address of [
    `${key}/page.html`, `${key}/link.jpg`, `${key}/..%2farticle.json`, `${key}/..%2f..%2fx.jpg`, `..%2f${key}/${file}`,
    `.stet/${file}`, `${key}/%`, `${key}/media/${file}`, key, '',
  ]) {
    expect((await ask(address)).status).toBe(404);
  }
  expect((await serveMedia(`stet-media://media/${key}/${file}`, null, null)).status).toBe(404);
});

it('keeps a recording as it is, and serves the part of it that a player asks for', async () => {
  const { store, key, path } = await withArticle();
  const sound = Buffer.from('RIFF\x10\x00\x00\x00WAVEdata0123', 'latin1');
  expect(await store.addSound(key, 'The mayor_speaks.WAV', sound)).toMatchObject({ title: 'The mayor speaks' });
  const [file = ''] = await store.listMedia(key);
  expect(file).toMatch(/^[0-9a-f]{12}-the-mayorspeaks\.wav$/);
  expect(readFileSync(path(key, `media/${file}`))).toEqual(sound);
  const ask = async (range: string | null): Promise<[number, string | null, string]> => {
    const found = await serveMedia(`stet-media://media/${encodeURIComponent(key)}/${file}`, range, store);
    return [found.status, found.headers.get('content-range'), Buffer.from(await found.arrayBuffer()).toString('latin1')];
  };
  const all = sound.toString('latin1');
  expect(await ask(null)).toEqual([200, null, all]);
  expect(await ask('bytes=16-')).toEqual([206, 'bytes 16-19/20', '0123']);
  expect(await ask('bytes=0-3')).toEqual([206, 'bytes 0-3/20', 'RIFF']);
  expect(await ask('bytes=-2')).toEqual([206, 'bytes 18-19/20', '23']);
  expect(await ask('bytes=90-')).toEqual([200, null, all]);
  const refused = await failureOf(store.addSound(key, 'film.mp3', Buffer.from('<html>')));
  expect([refused.code, await store.listMedia(key)]).toEqual(['unsupported', [file]]);
});
