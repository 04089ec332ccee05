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

it('takes the recordings of a page that Stet exported along; without their files what is said stays as text', async () => {
  const { store, path } = testDesk();
  const folder = join(tempFolder(), 'source');
  mkdirSync(join(folder, 'story-media'), { recursive: true });
  const sound = Buffer.from('RIFF\x10\x00\x00\x00WAVEdata0123', 'latin1');
  writeFileSync(join(folder, 'story-media/mayor.wav'), sound);
  const prose = '<p>The council voted on Monday to open a bridge that nobody had asked for.</p>';
  const figure = (file: string): string =>
    `<figure>\n<figcaption>The mayor<p>Radio Quay</p></figcaption>\n<audio controls preload="none" src="story-media/${file}"></audio>\n<details>\n<summary>Transcript</summary>\n<p>Good morning.</p>\n<p>It is open.</p>\n</details>\n</figure>`;
  const bytes = Buffer.from(`${prose}${figure('mayor.wav')}${prose}${figure('gone.mp3')}`);
  const report = await importFile(store, { name: 'story.html', bytes, folder }, randomUUID);
  const { body } = (await store.open(report.entry.key)).content;
  const [file = ''] = readdirSync(path(report.entry.key, 'media'));
  expect(readFileSync(path(report.entry.key, `media/${file}`))).toEqual(sound);
  expect(body.map((block) => (block.type === 'audio' ? block : 'runs' in block ? block.runs : block))).toMatchObject([
    [{ text: expect.stringContaining('council') as unknown }],
    { file, title: 'The mayor', credit: 'Radio Quay', transcript: 'Good morning.\nIt is open.' },
    [{ text: expect.stringContaining('council') as unknown }],
    [{ text: 'The mayor' }],
    [{ text: 'Good morning.' }],
    [{ text: 'It is open.' }],
  ]);
  expect(report.notes.join(' ')).toContain('The recording “story-media/gone.mp3” was not taken along');
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
