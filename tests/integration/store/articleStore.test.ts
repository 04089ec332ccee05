import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OpenedArticleSchema, SaveReceiptSchema } from '../../../contract/contract.ts';
import { LibraryEntrySchema } from '../../../domain/library/entry.ts';
import { content, failureOf, paragraph, parsed, testDesk, textOf } from './testDesk.ts';

describe('create and list', () => {
  it('makes a folder named by local day and slug, whole, and lists it', async () => {
    const { desk, store, path } = testDesk(() => new Date(2026, 10, 23, 23, 59));
    const entry = await store.create(content('Harbour fire: “all safe”', 'Text.'));
    expect(entry.key).toBe('2026-11-23-harbour-fire-all-safe');
    expect(parsed(readFileSync(path(entry.key))).edited).toBe(false);
    expect(await store.list()).toEqual([entry]);
    expect(LibraryEntrySchema.safeParse(entry).success).toBe(true);
    expect(readdirSync(join(desk, '.stet', 'building'))).toEqual([]);
  });

  it('numbers names that are taken, whatever their case', async () => {
    const { desk, store } = testDesk(() => new Date(2026, 0, 2));
    mkdirSync(join(desk, '2026-01-02-STORY'));
    const keys = [await store.create(content('Story')), await store.create(content('Story')), await store.create(content(''))];
    expect(keys.map((one) => one.key)).toEqual(['2026-01-02-story-2', '2026-01-02-story-3', '2026-01-02-untitled']);
  });

  it('lists the newest first and damaged folders with their reason, and nothing that is no article', async () => {
    let minute = 0;
    const { desk, store, write } = testDesk(() => new Date(2030, 0, 1, 12, (minute += 1)));
    const first = await store.create(content('First', 'a'));
    const second = await store.create(content('Second', 'b'));
    const broken = await store.create(content('Broken', 'c'));
    write(broken.key, '{"format": 1');
    mkdirSync(join(desk, 'holiday photos'));
    symlinkSync('/etc', join(desk, 'etc'));
    const listed = await store.list();
    expect(listed.map((one) => [one.key, one.state])).toEqual([
      [second.key, 'ready'], [first.key, 'ready'], [broken.key, 'damaged'],
    ]);
    expect(listed[2]).toMatchObject({ sentence: expect.stringContaining('cut short') as string });
  });
});

describe('save', () => {
  it('chains revisions and gives a receipt for what is on disk', async () => {
    const { store, bytes } = testDesk();
    const { key } = await store.create(content('A', 'one'));
    const opened = await store.open(key);
    expect(OpenedArticleSchema.safeParse(opened).success).toBe(true);
    const receipt = await store.save(key, opened.header.revision, { ...opened.content, body: [paragraph('two')] });
    expect(SaveReceiptSchema.safeParse(receipt).success).toBe(true);
    const { header, content: saved } = parsed(bytes(key)).article;
    expect(header.revision).toBe(receipt.revision);
    expect(header.parent).toBe(opened.header.revision);
    expect(textOf(saved)).toEqual(['two']);
  });

  it('runs saves of one article in order, each on the one before', async () => {
    const { store, bytes } = testDesk();
    const { key } = await store.create(content('A', '0'));
    const { header, content: base } = await store.open(key);
    let { revision } = header;
    for (let n = 1; n <= 20; n += 1) ({ revision } = await store.save(key, revision, { ...base, body: [paragraph(String(n))] }));
    expect(textOf(parsed(bytes(key)).article.content)).toEqual(['20']);
  });

  it('writes nothing when the content is already there', async () => {
    const { store, bytes } = testDesk();
    const { key } = await store.create(content('A', 'one'));
    const { header, content: same } = await store.open(key);
    const before = bytes(key);
    expect((await store.save(key, header.revision, same)).revision).toBe(header.revision);
    expect(bytes(key)).toEqual(before);
  });

  it('refuses content that could not be opened again', async () => {
    const { store, bytes } = testDesk();
    const { key } = await store.create(content('A', 'one'));
    const { header, content: base } = await store.open(key);
    const before = bytes(key);
    let deep: unknown = 'x';
    for (let n = 0; n < 200; n += 1) deep = [deep];
    const failure = await failureOf(store.save(key, header.revision, { ...base, later: deep }));
    expect(failure.code).toBe('invalid');
    expect(bytes(key)).toEqual(before);
  });
});

describe('conflict', () => {
  it('keeps both texts when two programs edit one article', async () => {
    const { store, other, bytes, path } = testDesk();
    const { key } = await store.create(content('A', 'base'));
    const mine = await store.open(key);
    const theirs = await other.open(key);
    await other.save(key, theirs.header.revision, { ...theirs.content, body: [paragraph('theirs')] });
    const failure = await failureOf(store.save(key, mine.header.revision, { ...mine.content, body: [paragraph('mine')] }));
    expect(failure.code).toBe('conflict');
    expect(textOf(parsed(bytes(key)).article.content)).toEqual(['theirs']);
    const copies = readdirSync(path(key, '.')).filter((name) => name.startsWith('article.conflict-'));
    expect(copies).toHaveLength(1);
    expect(failure.message).toContain(copies[0]);
    expect(textOf(parsed(readFileSync(path(key, copies[0]))).article.content)).toEqual(['mine']);
  });

  it('keeps a text only once however often it is saved, and saves again once the article was opened again', async () => {
    const { store, bytes, write, path } = testDesk();
    const { key } = await store.create(content('A', 'base'));
    const mine = await store.open(key);
    write(key, bytes(key).toString().replace('"base"', '"edited by hand"'));
    const text = { ...mine.content, body: [paragraph('mine')] };
    for (let n = 0; n < 3; n += 1) expect((await failureOf(store.save(key, mine.header.revision, text))).code).toBe('conflict');
    expect(readdirSync(path(key, '.')).filter((name) => name.includes('conflict'))).toHaveLength(1);
    const again = await store.open(key);
    expect(again.edited).toBe(true);
    expect(textOf(again.content)).toEqual(['edited by hand']);
    await store.save(key, again.header.revision, text);
    expect(textOf(parsed(bytes(key)).article.content)).toEqual(['mine']);
  });

  it('is none when only line ends or times changed', async () => {
    const { store, bytes, write } = testDesk();
    const { key } = await store.create(content('A', 'base'));
    const { header, content: base } = await store.open(key);
    write(key, bytes(key).toString().replaceAll('\n', '\r\n'));
    await store.save(key, header.revision, { ...base, body: [paragraph('next')] });
    expect(textOf(parsed(bytes(key)).article.content)).toEqual(['next']);
  });

  it('does not save over a file that another program damaged', async () => {
    const { store, bytes, write, path } = testDesk();
    const { key } = await store.create(content('A', 'base'));
    const { header, content: base } = await store.open(key);
    write(key, '<<<<<<< HEAD\n');
    expect((await failureOf(store.save(key, header.revision, { ...base, body: [paragraph('mine')] }))).code).toBe('conflict');
    expect(bytes(key).toString()).toBe('<<<<<<< HEAD\n');
    expect(readdirSync(path(key, '.')).filter((name) => name.includes('conflict'))).toHaveLength(1);
  });

  it('tells of a foreign change once, and never of its own saves', async () => {
    const { store, bytes, write } = testDesk();
    const { key } = await store.create(content('A', 'base'));
    const { header, content: base } = await store.open(key);
    await store.save(key, header.revision, { ...base, body: [paragraph('mine')] });
    expect(await store.changedOnDisk()).toEqual([]);
    write(key, bytes(key).toString().replace('"mine"', '"theirs"'));
    expect(await store.changedOnDisk()).toEqual([{ key, kind: 'changed' }]);
    expect(await store.changedOnDisk()).toEqual([]);
  });
});

describe('rename, duplicate, trash', () => {
  it('renames headline, slug and folder, keeping day and media', async () => {
    const { store, desk, path } = testDesk(() => new Date(2026, 2, 4));
    const { key } = await store.create(content('Before', 'text'), [{ file: 'p.png', bytes: Buffer.from('x') }]);
    const renamed = await store.rename(key, 'After: the “flood”');
    expect(renamed).toMatchObject({ key: '2026-03-04-after-the-flood', headline: 'After: the “flood”', slug: 'after-the-flood' });
    expect(existsSync(path(renamed.key, 'media/p.png'))).toBe(true);
    expect(readdirSync(desk).filter((name) => !name.startsWith('.'))).toEqual([renamed.key]);
    const opened = await store.open(renamed.key);
    await store.save(renamed.key, opened.header.revision, { ...opened.content, body: [paragraph('more')] });
  });

  it('keeps the address of a published article', async () => {
    const { store } = testDesk();
    const draft = content('Out', 'text');
    const { key } = await store.create({ ...draft, meta: { ...draft.meta, slug: 'out-there', status: 'published' } });
    expect((await store.rename(key, 'New words')).slug).toBe('out-there');
  });

  it('keeps an address that somebody wrote', async () => {
    const { store } = testDesk();
    const draft = content('Out', 'text');
    const { key } = await store.create({ ...draft, meta: { ...draft.meta, slug: 'by-hand' } });
    expect(await store.rename(key, 'New words')).toMatchObject({ headline: 'New words', slug: 'by-hand' });
  });

  it('duplicates to an unpublished article of its own', async () => {
    const { store, path } = testDesk();
    const draft = content('Out', 'text');
    const published = { ...draft, meta: { ...draft.meta, status: 'published' as const, publishedAt: '2026-01-01T00:00:00Z', featured: true } };
    const first = await store.create(published, [{ file: 'p.png', bytes: Buffer.from('x') }]);
    const copy = await store.duplicate(first.key);
    expect(copy).toMatchObject({ headline: 'Out (copy)', status: 'draft', publishedAt: null, featured: false });
    expect(copy.id).not.toBe(first.id);
    expect(readFileSync(path(copy.key, 'media/p.png'), 'utf8')).toBe('x');
    expect((await store.open(copy.key)).content.body).toEqual((await store.open(first.key)).content.body);
  });

  it('trashes and restores, also when names collide', async () => {
    const { store } = testDesk(() => new Date(2026, 2, 4));
    const { key } = await store.create(content('Same', 'first'));
    await store.trash(key);
    expect([await store.list(), (await store.listTrash()).map((one) => one.key)]).toEqual([[], [key]]);
    await store.create(content('Same', 'second'));
    await store.trash(key);
    await store.create(content('Same', 'third'));
    const restored = await store.restore(key);
    expect(textOf((await store.open(restored.key)).content)).toEqual(['second']);
    expect((await store.list()).map((one) => one.key).sort()).toEqual([key, `${key}-2`]);
    expect((await store.listTrash()).map((one) => one.key)).toEqual([`${key}-2`]);
    expect((await failureOf(store.restore('2020-01-01-nothing'))).code).toBe('not-found');
  });
});
