import { appendFileSync, closeSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { swapNames, type SwapNames } from '../../../electron/files/swapNames.ts';
import { content, failureOf, paragraph, parsed, testDesk, textOf, type TestDesk } from './testDesk.ts';

const twoSteps: SwapNames = () => Promise.resolve(false);

/** An article that is open, and a program that does something when Stet has looked and is about to replace the file. */
async function raced(swap: SwapNames, act: (path: string, bytes: Buffer) => void) {
  const desk = testDesk();
  const { key } = await desk.store.create(content('A', 'base'));
  const path = desk.path(key);
  const told: string[] = [];
  let isOver = false;
  const store = desk.withSwap(
    async (a, b) => {
      if (!isOver) act(path, readFileSync(path));
      isOver = true;
      return swap(a, b);
    },
    (sentence) => told.push(sentence),
  );
  const opened = await store.open(key);
  const save = () => store.save(key, opened.header.revision, { ...opened.content, body: [paragraph('mine')] });
  return { desk, key, store, told, save };
}

const texts = ({ path }: TestDesk, key: string): Record<string, string[]> =>
  Object.fromEntries(
    readdirSync(path(key, '.'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name.replace(/\d{8}-\d{6}/, 'TIME'), textOf(parsed(readFileSync(path(key, name))).article.content)]),
  );

const byHand = (bytes: Buffer, words: string): string => bytes.toString().replace('"base"', JSON.stringify(words));

describe.each([['names swapped', swapNames], ['two steps', twoSteps]] as const)('a text that comes between look and replacing, %s', (_name, swap) => {
  it('stays, with ours beside it, and the save is a conflict', async () => {
    const { desk, key, save } = await raced(swap, (path, bytes) => {
      writeFileSync(`${path}.new`, byHand(bytes, 'theirs'));
      renameSync(`${path}.new`, path);
    });
    expect((await failureOf(save())).code).toBe('conflict');
    expect(texts(desk, key)).toEqual({ 'article.json': ['theirs'], 'article.conflict-TIME.json': ['mine'] });
  });

  it('is no conflict when only its bytes differ', async () => {
    const { desk, key, save, store, told } = await raced(swap, (path) => appendFileSync(path, '\n'));
    await save();
    await store.idle();
    expect([texts(desk, key), told]).toEqual([{ 'article.json': ['mine'] }, []]);
  });

  it('is kept and told when it is written into the file that was just replaced', async () => {
    let file = 0;
    const { desk, key, save, store, told } = await raced(swap, (path) => (file = openSync(path, 'r+')));
    const before = desk.bytes(key);
    await save();
    writeSync(file, byHand(before, 'late words'), 0);
    closeSync(file);
    await store.idle();
    expect(texts(desk, key)).toEqual({ 'article.json': ['mine'], 'article.conflict-TIME.json': ['late words'] });
    expect(told).toEqual([expect.stringMatching(/^Another program wrote to “A” while Stet saved it\. Both texts are kept, the other one beside the article as article\.conflict-/)]);
  });
});

it('a rename does not overwrite what came meanwhile either', async () => {
  const { desk, key, store } = await raced(swapNames, (path, bytes) => writeFileSync(path, byHand(bytes, 'theirs')));
  expect((await failureOf(store.rename(key, 'B'))).code).toBe('conflict');
  expect(texts(desk, key)).toEqual({ 'article.json': ['theirs'] });
});
