import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newContent } from '../../../domain/article/article.ts';
import { hashContent } from '../../../domain/article/articleFile.ts';
import { sha256 } from '../../../electron/files/sha256.ts';
import { newId } from '../../../cli/openDesk.ts';
import { createReadingStore } from '../../../electron/reading/readingStore.ts';
import { tempFolder } from '../files/tempFolder.ts';

const AT = '2026-11-26T14:02:00Z';
const content = (headline: string) => newContent({ headline }, newId);

it('remembers each reader’s own reading, also after a new start', async () => {
  const folder = join(tempFolder(), 'reading');
  const [id, first, second] = [crypto.randomUUID(), content('First'), content('Second')];
  const store = createReadingStore(folder);
  expect(await store.get('ana', id)).toBeNull();
  await store.put('ana', id, { at: AT, content: first });
  await store.put('ben', id, { at: AT, content: second });
  const again = createReadingStore(folder);
  expect(await again.get('ana', id)).toEqual({ at: AT, content: first });
  expect((await again.get('ben', id))?.content.meta.headline).toBe('Second');
  expect([...(await again.hashes('ana'))]).toEqual([[id, hashContent(first, sha256)]]);
  expect((await again.hashes('cy')).size).toBe(0);
});

it('goes along with the reader’s own saves, and only from what was read', async () => {
  const store = createReadingStore(join(tempFolder(), 'reading'));
  const [id, read] = [crypto.randomUUID(), content('Read')];
  await store.put('ana', id, { at: AT, content: read });
  const hash = hashContent(read, sha256);
  await store.ownSave('ana', id, 'another', 'x');
  expect((await store.hashes('ana')).get(id)).toBe(hash);
  await store.ownSave('ana', id, hash, 'mine');
  expect((await store.hashes('ana')).get(id)).toBe('mine');
});

it('forgets what it cannot read and stops nothing', async () => {
  const folder = join(tempFolder(), 'reading');
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()];
  await createReadingStore(folder).put('ana', id, { at: AT, content: content('Cut') });
  const [name = ''] = await readdir(folder);
  await writeFile(join(folder, name), (await readFile(join(folder, name), 'utf8')).slice(0, -40));
  await writeFile(join(folder, 'strange.reading'), '\u0000');
  const store = createReadingStore(folder);
  expect(await store.get('ana', id)).toBeNull();
  await store.put('ana', other, { at: AT, content: content('Whole') });
  expect((await store.get('ana', other))?.content.meta.headline).toBe('Whole');
});
