import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFile } from '../../../electron/imports/importFile.ts';
import { tempFolder } from '../files/tempFolder.ts';
import { failureOf, testDesk } from '../store/testDesk.ts';

const jpeg = readFileSync('electron/assets/sample/ferry-hall.jpg');
const markdown = (...lines: string[]): Buffer => Buffer.from(`# The headline\n\nA first paragraph of text.\n\n${lines.join('\n\n')}\n`);

it('takes pictures from beside the file along, and no others', async () => {
  const { store, path } = testDesk();
  const folder = join(tempFolder(), 'source');
  mkdirSync(folder);
  writeFileSync(join(folder, 'quay side.jpg'), jpeg);
  writeFileSync(join(folder, '..', 'secret.jpg'), jpeg);
  const bytes = markdown('![The quay](quay%20side.jpg)', '![A](../secret.jpg)', '![B](https://example.org/x.jpg)', '![C](gone.jpg)');
  const report = await importFile(store, { name: 'story.md', bytes, folder }, randomUUID);
  expect(report.entry).toMatchObject({ headline: 'The headline' });
  const files = readdirSync(path(report.entry.key, 'media'));
  expect(files).toEqual([expect.stringMatching(/^[0-9a-f]{12}-quay-side\.jpg$/)]);
  const pictures = (await store.open(report.entry.key)).content.body.filter((block) => block.type === 'picture');
  expect(pictures).toMatchObject([{ file: files[0], alt: 'The quay', width: 1600, height: 1067 }]);
  const missing = report.notes.filter((note) => note.includes('was not taken along'));
  expect(missing).toHaveLength(3);
  for (const note of missing) expect(note).not.toContain(folder);
});

it.each([
  ['story.docx', Buffer.from('PK'), 'unsupported'],
  ['story.txt', Buffer.from(''), 'invalid'],
  ['story.txt', jpeg, 'unsupported'],
  ['story.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 'too-large'],
])('refuses %s with a sentence and changes nothing', async (name, bytes, code) => {
  const { desk, store } = testDesk();
  const failure = await failureOf(importFile(store, { name, bytes, folder: null }, randomUUID));
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(/^“story\.(docx|txt)” was not imported\. .+\.$/);
  expect(readdirSync(desk)).toEqual([]);
});
