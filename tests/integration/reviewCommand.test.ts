import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reviewCommand } from '../../cli/commands/review.ts';
import { newId, openDesk } from '../../cli/openDesk.ts';
import { newContent, type Content } from '../../domain/article/article.ts';
import { keepVersion } from '../../electron/versions/versionStore.ts';
import { tempFolder } from './files/tempFolder.ts';

const record = (name: string, pass: string, group?: string) => ({
  by: name.toLowerCase(),
  name,
  at: '2026-11-23T10:00:00Z',
  pass,
  ...(group === undefined ? {} : { group }),
});

async function reviewed(): Promise<{ folder: string; content: () => Promise<Content> }> {
  const path = tempFolder();
  const { articles } = await openDesk(path);
  const entry = await articles.create({
    ...newContent({ headline: 'Quay' }, newId),
    body: [
      {
        type: 'paragraph',
        id: 'p',
        runs: [
          { text: 'He ' },
          { text: 'lied', rev: { del: 'c1' } },
          { text: 'misspoke', rev: { ins: 'c2' } },
          { text: ' again', rev: { ins: 'c3' } },
          { text: '.' },
        ],
      },
    ],
    review: { changes: { c1: record('Ana', 'legal'), c2: record('Ana', 'legal', 'c1'), c3: record('Ben', 'line') } },
  });
  const folder = join(path, entry.key);
  const content = async (): Promise<Content> => JSON.parse(await readFile(join(folder, 'article.json'), 'utf8')) as Content;
  return { folder, content };
}

const run = (folder: string, options: Record<string, string> = {}) => reviewCommand.run({ words: [folder], options });

it('lists what is pending', async () => {
  const { folder } = await reviewed();
  const { lines, exit } = await run(folder);
  expect(lines).toEqual([
    'c1  replacement by Ana, legal pass: lied becomes misspoke',
    'c3  insertion by Ben, line pass:  again',
  ]);
  expect(exit).toBe(1);
});

it('lists comments too, those that are resolved only as JSON', async () => {
  const path = tempFolder();
  const { articles } = await openDesk(path);
  const thread = (id: string, resolved?: object) => ({
    id,
    anchor: { kind: 'text' as const, block: 'p', quote: 'lied' },
    messages: [{ id: 'm', by: 'ana', name: 'Ana', at: '2026-11-23T10:00:00Z', text: 'Source?' }],
    ...resolved,
  });
  const comments = [thread('t1'), thread('t2', { resolved: { by: 'ben', name: 'Ben', at: '2026-11-23T11:00:00Z' } }), thread('t3')];
  const body = [{ type: 'paragraph' as const, id: 'p', runs: [{ text: 'He ' }, { text: 'misspoke', notes: ['t1', 't2'] }] }];
  const { key } = await articles.create({ ...newContent({ headline: 'Quay' }, newId), body, comments });
  const { lines, json, exit } = await run(join(path, key));
  expect(lines).toEqual(['No suggestions are pending.', 't1  Comment by Ana on ‘lied’, open', 't3  Comment by Ana on ‘lied’, no longer in the text, open']);
  expect(json).toMatchObject({
    comments: [{ id: 't1', status: 'open', detached: false, text: 'misspoke' }, { id: 't2', status: 'resolved' }, { id: 't3', detached: true, text: null }],
  });
  expect(exit).toBe(1);
});

it('accepts those of one pass and leaves the others pending', async () => {
  const { folder, content } = await reviewed();
  expect((await run(folder, { accept: 'pass:legal' })).lines).toEqual(['1 accepted, 1 pending.']);
  const { body, review } = await content();
  expect(body).toMatchObject([{ runs: [{ text: 'He misspoke' }, { text: ' again', rev: { ins: 'c3' } }, { text: '.' }] }]);
  expect(Object.keys(review?.changes ?? {})).toEqual(['c3']);
});

it('rejects all and leaves no trace', async () => {
  const { folder, content } = await reviewed();
  await run(folder, { reject: 'all' });
  const after = await content();
  expect(after.body).toMatchObject([{ runs: [{ text: 'He lied.' }] }]);
  expect(JSON.stringify(after)).not.toMatch(/"rev"|"review"|c[123]"/);
  expect((await run(folder)).exit).toBe(0);
});

it('tells what is new since a version or a time', async () => {
  const path = tempFolder();
  const { articles } = await openDesk(path);
  const paragraph = (text: string) => ({ type: 'paragraph' as const, id: 'p', runs: [{ text }] });
  const { key } = await articles.create({ ...newContent({ headline: 'Quay' }, newId), body: [paragraph('He lied.')] });
  const { article } = await articles.read(key);
  const version = await keepVersion(path, key, article, 'saveNow');
  await articles.open(key);
  await articles.save(key, article.header.revision, { ...article.content, body: [paragraph('He misspoke.')] });
  const folder = join(path, key);
  const since = await run(folder, { since: version });
  expect(since.lines).toEqual(['edited directly, replacement: lied becomes misspoke']);
  expect(since.json).toMatchObject({ since: version, new: [{ kind: 'replacement', inserted: 'misspoke', deleted: 'lied', block: 'p' }] });
  expect((await run(folder, { since: '2099-01-01T00:00:00Z' })).exit).toBe(1);
  await expect(run(folder, { since: '1999-01-01T00:00:00Z' })).rejects.toThrow('No version of this article is as old');
  await expect(run(folder, { since: 'Tuesday' })).rejects.toThrow('neither a version nor a time');
});

it('refuses a filter it does not know and changes nothing', async () => {
  const { folder, content } = await reviewed();
  const before = JSON.stringify(await content());
  await expect(run(folder, { accept: 'mine' })).rejects.toThrow('“mine” picks no suggestions.');
  expect(JSON.stringify(await content())).toBe(before);
});
