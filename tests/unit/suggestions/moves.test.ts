import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { blockText } from '../../../domain/body/plainText.ts';
import { summaries } from '../../../domain/review/summaries.ts';
import type { Change } from '../../../domain/suggestions/change.ts';
import { trackBlocks } from '../../../domain/suggestions/track.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { withoutIds } from './plainEdits.ts';

const p = (id: string, text: string): Block => ({ type: 'paragraph', id, runs: [{ text }] });
const picture: Block = { type: 'picture', id: 'f', file: 'a.jpg', width: 1, height: 1, caption: '', credit: '', alt: '' };
const [a, b, c, d] = [p('a', 'The first one is long.'), p('b', 'The second.'), p('c', 'A third one, and long too.'), p('d', 'Last.')] as const;

/** Makes edits in suggest mode, each from the text as it would be to another; gives the marked text. */
function suggest(start: readonly Block[], ...edits: readonly ((now: readonly Block[]) => readonly Block[])[]) {
  const changes: Record<string, Change> = {};
  let ids = 0;
  const newId = (): string => `n${(ids += 1)}`;
  const body = edits.reduce<readonly Block[]>((before, edit) => {
    const after = edit(before);
    const { value, added } = trackBlocks(before, after, { author: { by: 'ana', name: 'Ana', pass: 'line' }, at: '2026-11-26T10:00:00Z', changes, newId });
    Object.assign(changes, added);
    expect(withoutIds(final(value))).toEqual(withoutIds(final(after)));
    return value;
  }, start);
  expect(original(body)).toEqual(start);
  return { body, kinds: summaries(body, changes).map(({ kind, inserted }) => `${kind}: ${inserted}`) };
}

const isStruck = (block: Block): boolean => 'rev' in block && block.rev?.del !== undefined;
const order = (...texts: readonly (string | Block)[]) => (now: readonly Block[]): Block[] =>
  texts.map((text) => {
    const live = now.filter((block) => !isStruck(block));
    const found = typeof text === 'string' ? live.find((block) => 'runs' in block && JSON.stringify(block.runs).includes(text)) : live.find(({ type }) => type === text.type);
    if (found === undefined) throw new Error(JSON.stringify(text));
    return found;
  });
/** The same with what is struck left where it is, in front. */
const withStruck = (edit: (now: readonly Block[]) => Block[]) => (now: readonly Block[]): Block[] => [...now.filter((block) => isStruck(block)), ...edit(now)];

describe('a block that goes elsewhere as a whole', () => {
  it.each<[string, ReturnType<typeof suggest>, string[]]>([
    ['one paragraph down past two', suggest([a, b, c, d], order('first', 'third', 'Last', 'second')), ['move: The second.¶']],
    ['one paragraph up', suggest([a, c, b], order('second', 'first', 'third')), ['move: The second.¶']],
    ['a picture', suggest([a, picture, c], order(picture, 'first', 'third')), ['move: [picture]']],
    ['two paragraphs are two moves', suggest([a, b, c, d], order('second', 'Last', 'first', 'third')), ['move: The second.¶', 'move: Last.¶']],
    ['one that is half new stays, and what it was moved past has moved', suggest([b, c], (now) => [p('b', 'The second. More.'), ...now.slice(1)], order('third', 'second')), ['move: A third one, and long too.¶', 'insertion:  More.']],
    ['and on, is still one move', suggest([a, b, c, d], order('second', 'first', 'third', 'Last'), withStruck(order('first', 'third', 'second', 'Last'))), ['move: The second.¶']],
  ])('%s', (_name, { kinds }, expected) => {
    expect(kinds).toEqual(expected);
  });

  it('is as it was when it comes back', () => {
    const { body, kinds } = suggest([a, b, c], order('second', 'first', 'third'), (now) => {
      const [moved, first, struck, third] = now;
      return [first, moved, struck, third].flatMap((one) => one ?? []);
    });
    expect(kinds).toEqual([]);
    expect(body).toEqual([a, b, c]);
  });

  it('was the one that was selected, where two could have been', () => {
    const { value, added } = trackBlocks([a, b], [b, a], {
      author: { by: 'ana', name: 'Ana', pass: 'line' }, at: '', changes: {}, newId: () => crypto.randomUUID(), preferred: () => new Set(['a']),
    });
    expect(summaries(value, added)).toMatchObject([{ kind: 'move', inserted: 'The first one is long.¶' }]);
  });

  it('typing beside it is no part of it', () => {
    const { kinds } = suggest([a, b, c], order('second', 'first', 'third'), (now) =>
      now.map((block) => ('runs' in block && JSON.stringify(block.runs).includes('third') ? p(block.id, 'New. A third one, and long too.') : block)),
    );
    expect(kinds).toEqual(['move: The second.¶', 'insertion: New. ']);
  });
});

describe('a fact box whose title was struck and has new words in it', () => {
  const title: Block = { type: 'factBox', id: 't', runs: [] };
  const inside: Block = { type: 'paragraph', id: 'i', box: 't', runs: [{ text: 'In the box.' }] };
  const strike = (now: readonly Block[]): Block[] => now.filter(({ id }) => id !== 't');
  const write = (now: readonly Block[]): Block[] => now.map((block) => (block.type === 'factBox' ? { ...block, runs: [{ text: 'New title' }] } : block));
  const shown = (blocks: readonly Block[]): string[] => {
    const titles = new Map(blocks.flatMap((block) => (block.type === 'factBox' ? [[block.id, blockText(block)]] : [])));
    return blocks.map((block) => {
      if (block.type === 'factBox') return `[${blockText(block)}]`;
      return 'box' in block ? `${blockText(block)} (in ${titles.get(String(block.box)) ?? 'no box'})` : blockText(block);
    });
  };

  it('is a box with that title where it goes', () => {
    const { body } = suggest([title, a], strike, write, (now) => now.toReversed());
    expect(shown(final(body))).toEqual(['The first one is long.', '[New title]']);
    expect(shown(original(body))).toEqual(['[]', 'The first one is long.']);
  });

  it('takes along what is in it', () => {
    const strikeAndWrite = suggest([title, inside, a], strike, write).body;
    const { value } = trackBlocks(strikeAndWrite, [strikeAndWrite[2], strikeAndWrite[0], strikeAndWrite[1]].flatMap((one) => one ?? []), {
      author: { by: 'ana', name: 'Ana', pass: 'line' }, at: '', changes: {}, newId: () => crypto.randomUUID(),
    });
    expect(shown(final(value))).toEqual(['The first one is long.', '[New title]', 'In the box. (in New title)']);
    expect(original(value)).toEqual([title, inside, a]);
  });
});
