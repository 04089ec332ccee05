import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../domain/article/article.ts';
import { diffContent } from '../../../domain/journal/delta.ts';
import { replay } from '../../../domain/journal/replay.ts';
import { readFrames } from '../../../electron/journal/frames.ts';
import { readJournal } from '../../../electron/journal/journalFiles.ts';
import { createJournals, type Journals } from '../../../electron/journal/journals.ts';
import { tempFolder } from '../files/tempFolder.ts';
import { content, paragraph } from '../store/testDesk.ts';

const OF = { key: '2026-01-01-a', window: 0 };

function journalsIn(folder = tempFolder()): Journals {
  return createJournals({ folder, desk: '/desk', now: () => new Date() });
}

function pathOf(journals: Journals): string {
  const path = journals.pathOf(OF);
  if (path === null) throw new Error('no journal is being written');
  return path;
}

function baseOf(text: Content, seq = 1) {
  return { id: randomUUID(), revision: randomUUID(), hash: 'sha256:0', seq, content: text, isSaved: false };
}

/** Types words one after another into the first paragraph; gives every text there was. */
async function type(journals: Journals, count: number, words = 'word '): Promise<Content[]> {
  const texts = [content('Typed', 'start')];
  await journals.base(OF, baseOf(texts[0]!));
  for (let n = 2; n <= count + 1; n += 1) {
    const before = texts.at(-1)!;
    const after: Content = { ...before, body: [paragraph(`${words}${n}`), ...before.body.slice(1)] };
    expect(await journals.append(OF, n, diffContent(before, after)!)).toBe('delta');
    texts.push(after);
  }
  return texts;
}

describe('a journal', () => {
  it('gives back the last text that was typed', async () => {
    const journals = journalsIn();
    const texts = await type(journals, 12);
    const state = await readJournal(pathOf(journals));
    expect(state?.content).toEqual(texts.at(-1));
    expect(state?.typed).toHaveLength(12);
    await journals.close();
  });

  it('asks for everything when an entry is missing, and after a start without a base', async () => {
    const journals = journalsIn();
    expect(await journals.append(OF, 1, {})).toBe('base');
    const texts = await type(journals, 2);
    expect(await journals.append(OF, 9, {})).toBe('base');
    expect((await readJournal(pathOf(journals)))?.content).toEqual(texts.at(-1));
    await journals.close();
  });

  it('knows what the article’s file holds', async () => {
    const journals = journalsIn();
    const texts = await type(journals, 3);
    expect(journals.isSaved(OF)).toBe(false);
    await journals.saved(OF, { seq: 3, revision: randomUUID(), hash: 'sha256:saved', content: texts[2]! });
    const state = await readJournal(pathOf(journals));
    expect([state?.hash, state?.savedContent, state?.typed.length]).toEqual(['sha256:saved', texts[2], 1]);
    expect(journals.isSaved(OF)).toBe(false);
    await journals.saved(OF, { seq: 4, revision: randomUUID(), hash: 'sha256:all', content: texts[3]! });
    expect(journals.isSaved(OF)).toBe(true);
    await journals.close();
  });

  it('begins anew before it grows without end, with and without saves', async () => {
    const journals = journalsIn();
    const texts = await type(journals, 60, 'a long sentence that goes on and on. '.repeat(300));
    expect(readFileSync(pathOf(journals)).byteLength).toBeLessThan(300 * 1024);
    expect((await readJournal(pathOf(journals)))?.content).toEqual(texts.at(-1));
    await journals.close();
  });

  it('does not write over one that was never recovered', async () => {
    const folder = tempFolder();
    const first = journalsIn(folder);
    const texts = await type(first, 3);
    await first.close();
    const second = journalsIn(folder);
    await second.base(OF, baseOf(content('New', 'new')));
    await second.close();
    const { journalPaths } = await import('../../../electron/journal/journalFiles.ts');
    const states = await Promise.all((await journalPaths(folder)).map(readJournal));
    expect(states.map((state) => state?.content)).toContainEqual(texts.at(-1));
    expect(states).toHaveLength(2);
  });

  it('begun anew says which files it takes the place of, and removes them once it is safe', async () => {
    const folder = tempFolder();
    const journals = journalsIn(folder);
    await type(journals, 3);
    const first = basename(pathOf(journals));
    const text = content('Again', 'everything');
    await journals.base(OF, baseOf(text, 9));
    expect(await readJournal(pathOf(journals))).toMatchObject({ replaces: [first], content: text });
    await expect.poll(() => readdirSync(folder)).toEqual([basename(pathOf(journals))]);
    await journals.close();
  });

  it('cut anywhere or with any bit turned it gives a text that was on the screen', async () => {
    const journals = journalsIn();
    const texts = await type(journals, 15);
    const path = pathOf(journals);
    await journals.close();
    const bytes = readFileSync(path);
    const known = new Set(texts.map((text) => JSON.stringify(text)));
    const read = (damaged: Buffer): void => {
      const state = replay(readFrames(damaged));
      if (state !== null) expect(known.has(JSON.stringify(state.content))).toBe(true);
    };
    for (let length = 0; length <= bytes.byteLength; length += 1) read(bytes.subarray(0, length));
    fc.assert(
      fc.property(fc.nat(bytes.byteLength * 8 - 1), (bit) => {
        const damaged = Buffer.from(bytes);
        damaged[bit >> 3] = damaged[bit >> 3]! ^ (1 << (bit & 7));
        read(damaged);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.nat(bytes.byteLength), fc.uint8Array({ maxLength: 64 }), (at, garbage) => {
        read(Buffer.concat([bytes.subarray(0, at), garbage, bytes.subarray(at)]));
      }),
      { numRuns: 200 },
    );
    writeFileSync(path, bytes.subarray(0, bytes.byteLength - 3));
    expect((await readJournal(path))?.content).toEqual(texts.at(-2));
  });
});
