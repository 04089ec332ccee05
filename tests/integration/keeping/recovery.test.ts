import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stampArticle, serializeArticle } from '../../../domain/article/articleFile.ts';
import { sha256 } from '../../../electron/files/sha256.ts';
import { journalPaths } from '../../../electron/journal/journalFiles.ts';
import { listVersions, readVersion } from '../../../electron/versions/versionStore.ts';
import { content, paragraph, parsed, textOf } from '../store/testDesk.ts';
import { crashDesk, writer, type CrashDesk } from './crashDesk.ts';

const onDisk = (desk: CrashDesk, key: string): string[] => textOf(parsed(desk.bytes(key)).article.content);
const allVersions = (desk: CrashDesk, key: string): string[][] =>
  desk.files(key, 'versions').map((name) => textOf(parsed(gunzipSync(readFileSync(join(desk.desk, key, 'versions', name)))).article.content));

async function atWork(texts: readonly string[] = ['one']) {
  const desk = crashDesk();
  const { key } = await desk.store.create(content('Ferry', ...texts));
  const keeper = desk.keeper();
  return { desk, key, keeper, page: await writer(keeper, key) };
}

/** A second start finds nothing left to do. */
async function settled(desk: CrashDesk, key: string): Promise<void> {
  const bytes = desk.bytes(key);
  const files = desk.files(key);
  expect(await desk.recover()).toEqual([]);
  expect(desk.bytes(key)).toEqual(bytes);
  expect(desk.files(key)).toEqual(files);
  expect(await journalPaths(desk.journals)).toEqual([]);
}

describe('after a crash', () => {
  it('writes what was typed after the last save, and keeps what it replaced', async () => {
    const { desk, key, page } = await atWork();
    await page.type('saved words');
    await page.save();
    await page.type('four more words here');
    const reports = await desk.recover();
    expect(onDisk(desk, key)).toEqual(['one', 'saved words', 'four more words here']);
    expect(reports).toMatchObject([{ kind: 'recovered', key, sentence: 'Recovered “Ferry”: 4 words typed after the last save.' }]);
    const before = await readVersion(desk.desk, key, reports[0]!.before!);
    expect(textOf(before.content)).toEqual(['one', 'saved words']);
    expect(parsed(desk.bytes(key)).article.header.parent).toBe(before.header.revision);
    await settled(desk, key);
  });

  it('recovers a draft that was never saved', async () => {
    const { desk, key, page } = await atWork([]);
    await page.type('first words');
    expect(await desk.recover()).toMatchObject([{ kind: 'recovered' }]);
    expect(onDisk(desk, key)).toEqual(['first words']);
    await settled(desk, key);
  });

  it('reads the newest of two journals when the power went while one took the place of the other', async () => {
    const { desk, key, keeper, page } = await atWork();
    await page.type('typed first');
    const [first = ''] = await journalPaths(desk.journals);
    const bytes = readFileSync(first);
    await keeper.base(key, 9, { ...page.text(), body: [...page.text().body, paragraph('typed last')] });
    await expect.poll(() => journalPaths(desk.journals)).toHaveLength(1);
    writeFileSync(first, bytes);
    expect(await desk.recover()).toHaveLength(1);
    expect(onDisk(desk, key)).toEqual(['one', 'typed first', 'typed last']);
    expect(desk.files(key)).toEqual(['article.json', 'versions']);
    await settled(desk, key);
  });

  it('removes a journal that was cut off in its first record', async () => {
    const { desk, key, page } = await atWork();
    await page.type('typed');
    const [path = ''] = await journalPaths(desk.journals);
    writeFileSync(path.replace('.journal', '-2.journal'), readFileSync(path).subarray(0, 100));
    await desk.recover();
    expect(onDisk(desk, key)).toEqual(['one', 'typed']);
    await settled(desk, key);
  });

  it('does nothing when all was saved, also when the receipt was lost', async () => {
    const { desk, key, page } = await atWork();
    await page.type('saved');
    await page.save();
    const bytes = desk.bytes(key);
    expect(await desk.recover()).toEqual([]);
    expect(desk.bytes(key)).toEqual(bytes);

    const again = await atWork();
    await again.page.type('a');
    await again.page.type('b');
    // The article is written, the app ends before its journal says so.
    await again.desk.store.save(again.key, parsed(again.desk.bytes(again.key)).article.header.revision, again.page.text());
    await again.page.type('after');
    expect(await again.desk.recover()).toMatchObject([{ kind: 'recovered' }]);
    expect(onDisk(again.desk, again.key)).toEqual(['one', 'a', 'b', 'after']);
  });

  it('keeps both texts when another program wrote meanwhile', async () => {
    const { desk, key, page } = await atWork();
    await page.type('mine');
    const theirs = await desk.other.open(key);
    await desk.other.save(key, theirs.header.revision, content('Ferry', 'theirs'));
    const reports = await desk.recover();
    expect(reports).toMatchObject([{ kind: 'copied', key }]);
    expect(onDisk(desk, key)).toEqual(['theirs']);
    expect(textOf(parsed(readFileSync(join(desk.desk, key, reports[0]!.copy!))).article.content)).toEqual(['one', 'mine']);
    await settled(desk, key);
  });

  it.each([
    ['a missing file', (desk: CrashDesk, key: string) => rmSync(desk.path(key)), null],
    ['a missing folder', (desk: CrashDesk, key: string) => rmSync(join(desk.desk, key), { recursive: true }), null],
    ['an emptied file', (desk: CrashDesk, key: string) => writeFileSync(desk.path(key), ''), ''],
    ['a file of zeros', (desk: CrashDesk, key: string) => writeFileSync(desk.path(key), Buffer.alloc(300)), '\0'.repeat(300)],
    ['a cut file', (desk: CrashDesk, key: string) => writeFileSync(desk.path(key), '{"format": 1, "id"'), '{"format": 1, "id"'],
  ])('puts the newest text in the place of %s and keeps the damaged bytes', async (_what, damage, bytes) => {
    const { desk, key, page } = await atWork();
    await page.type('saved');
    await page.save();
    await page.type('typed');
    damage(desk, key);
    expect(await desk.recover()).toMatchObject([{ kind: 'rebuilt', key }]);
    expect(onDisk(desk, key)).toEqual(['one', 'saved', 'typed']);
    const kept = desk.files(key).filter((name) => name.startsWith('article.damaged-'));
    expect(kept.map((name) => readFileSync(join(desk.desk, key, name), 'utf8'))).toEqual(bytes === null ? [] : [bytes]);
    await settled(desk, key);
  });

  it('finds an article whose folder has another name by now', async () => {
    const { desk, key, page } = await atWork();
    await page.type('typed');
    renameSync(join(desk.desk, key), join(desk.desk, 'renamed'));
    expect(await desk.recover()).toMatchObject([{ kind: 'recovered', key: 'renamed' }]);
    expect(onDisk(desk, 'renamed')).toEqual(['one', 'typed']);
  });

  it('takes the text of a whole temp file that no journal knows, and removes cut ones', async () => {
    const desk = crashDesk();
    const { key } = await desk.store.create(content('Ferry', 'one'));
    const { header } = parsed(desk.bytes(key)).article;
    const savedAt = new Date(Date.now() + 1000).toISOString();
    const newer = stampArticle(content('Ferry', 'one', 'newer'), { ...header, revision: randomUUID(), parent: header.revision, savedAt }, sha256);
    // No process has this number.
    writeFileSync(desk.path(key, '.stet-4194999-0123456789ab.tmp'), serializeArticle(newer));
    writeFileSync(desk.path(key, '.stet-4194999-0123456789ac.tmp'), serializeArticle(newer).slice(0, 200));
    expect(await desk.recover()).toMatchObject([{ kind: 'recovered' }]);
    expect(onDisk(desk, key)).toEqual(['one', 'newer']);
    expect(desk.files(key)).toEqual(['article.json', 'versions']);
    await settled(desk, key);
  });

  it('keeps the journal as long as the text could not be written', async () => {
    const { desk, key, page } = await atWork();
    await page.type('typed');
    const folder = join(desk.desk, key);
    const aside = join(desk.desk, '.away');
    renameSync(folder, aside);
    writeFileSync(folder, 'a file where the folder should be');
    expect(await desk.recover()).toMatchObject([{ kind: 'failed' }]);
    rmSync(folder);
    renameSync(aside, folder);
    expect(await desk.recover()).toMatchObject([{ kind: 'recovered' }]);
    expect(onDisk(desk, key)).toEqual(['one', 'typed']);
  });

  it('has each last saved text in a second place after the article is closed', async () => {
    const { desk, key, page, keeper } = await atWork();
    await page.type('saved');
    await page.save();
    await keeper.closeAll();
    expect(await journalPaths(desk.journals)).toEqual([]);
    expect(allVersions(desk, key)).toContainEqual(['one', 'saved']);
    expect((await listVersions(desk.desk, key)).map(({ reason, words }) => [reason, words])).toContainEqual(['firstSave', 2]);
  });

  it('recovers a hundred articles', { timeout: 60_000 }, async () => {
    const desk = crashDesk();
    const keeper = desk.keeper();
    const keys: string[] = [];
    for (let n = 0; n < 100; n += 1) {
      const { key } = await desk.store.create(content(`Article ${n}`, ...Array.from({ length: 40 }, (_, p) => `paragraph ${p} `.repeat(10))));
      const page = await writer(keeper, key);
      await page.type('typed');
      keys.push(key);
    }
    const from = performance.now();
    const cpu = process.cpuUsage();
    const reports = await desk.recover();
    const ms = performance.now() - from;
    const { user, system } = process.cpuUsage(cpu);
    const busy = (user + system) / 1000;
    console.log(`100 articles recovered in ${Math.round(ms)} ms, of which ${Math.round(busy)} ms of processor time`);
    expect(reports.filter(({ kind }) => kind === 'recovered')).toHaveLength(100);
    for (const key of keys) expect(onDisk(desk, key).at(-1)).toBe('typed');
    // Other suites run beside this one, so the wall clock says little.
    expect(busy).toBeLessThan(4000);
  });
});
