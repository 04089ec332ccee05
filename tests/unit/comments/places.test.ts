import { describe, expect, it } from 'vitest';
import type { Block, Run } from '../../../domain/body/body.ts';
import { findAgain } from '../../../domain/comments/findAgain.ts';
import { liveNotes, withNotes } from '../../../domain/comments/notesIn.ts';
import { createPlaceFinder, isDetached, type Place } from '../../../domain/comments/places.ts';

const paragraph = (id: string, ...runs: Run[]): Block => ({ type: 'paragraph', id, runs });
const body: Block[] = [
  paragraph('a', { text: 'The ' }, { text: 'min', notes: ['t'] }, { text: 'ister', notes: ['t', 'u'] }, { text: ' lied', notes: ['u'] }),
  { type: 'paragraph', id: 'b', notes: ['w'], runs: [{ text: 'Again', notes: ['u'] }, { text: ' and ' }, { text: 'again', notes: ['u'] }] },
  { type: 'unknown', id: 'x', raw: { type: 'poll', id: 'x', notes: ['poll'] } },
];

describe('places', () => {
  const places = createPlaceFinder()(body);

  it('join what one thread holds, over runs and blocks, in reading order', () => {
    expect([...places.keys()]).toEqual(['t', 'u', 'w', 'poll']);
    expect(places.get('t')).toEqual({ spans: [{ id: 'a', start: 4, end: 12 }], blocks: ['a'], text: 'minister', before: 'The ', after: ' lied' });
    expect(places.get('u')).toMatchObject({ blocks: ['a', 'b'], text: 'ister lied\nAgain … again' });
    expect(places.get('w')).toMatchObject({ spans: [], blocks: ['b'] });
  });

  it('say which threads have lost theirs', () => {
    const thread = (id: string, anchor: Parameters<typeof isDetached>[0]['anchor']) => ({ id, anchor, messages: [] });
    expect(isDetached(thread('t', { kind: 'text', block: 'a', quote: '' }), places)).toBe(false);
    expect(isDetached(thread('gone', { kind: 'text', block: 'a', quote: '' }), places)).toBe(true);
    expect(isDetached(thread('gone', { kind: 'field', field: 'caption', block: 'a', quote: '' }), places)).toBe(true);
    expect(isDetached(thread('gone', { kind: 'field', field: 'headline', quote: '' }), places)).toBe(false);
    expect(isDetached(thread('gone', { kind: 'article' }), places)).toBe(false);
  });
});

describe('a text that has lost its mark', () => {
  const place = (text: string, start: number, before: string, after: string): Place => ({ spans: [{ id: 'a', start, end: start + text.length }], blocks: ['a'], text, before, after });
  const span = (start: number, end: number) => [{ id: 'a', start, end }];
  it.each([
    ['is found among the same words', 'See: the cat, the dog', place('the', 9, 'the cat, ', ' dog'), span(14, 17)],
    ['is not taken for the same word elsewhere', 'See the bird', place('the', 9, 'the cat, ', ' dog'), null],
    ['is found by its own length', 'x the whole sentence that was commented on', place('the whole sentence that was', 0, '', ''), span(2, 29)],
    ['is found when it is all there is', 'Quay', place('Quay', 0, '', ''), span(0, 4)],
    ['is gone', 'Nothing', place('the cat', 0, 'a', 'b'), null],
  ])('%s', (_name, text, wanted, found) => {
    expect(findAgain(wanted, [paragraph('a', { text })])).toEqual(found);
  });

  it('is found over paragraphs, whole or not at all', () => {
    const wanted: Place = { spans: [{ id: 'a', start: 3, end: 6 }, { id: 'b', start: 0, end: 2 }], blocks: ['a', 'b'], text: 'one\ntw', before: '', after: '' };
    const blocks = [paragraph('a', { text: 'is one' }), paragraph('b', { text: 'two' })];
    expect(findAgain(wanted, blocks)).toEqual([{ id: 'a', start: 3, end: 6 }, { id: 'b', start: 0, end: 2 }]);
    expect(findAgain(wanted, [blocks[0]!])).toBeNull();
  });
});

describe('notes', () => {
  it('are let through one by one; what has none is the same object', () => {
    const [first, second, third] = withNotes(body, (id) => id === 'u');
    expect(first).toMatchObject({ runs: [{ text: 'The min' }, { text: 'ister lied', notes: ['u'] }] });
    expect(JSON.stringify(second)).not.toContain('w"');
    expect(third).toEqual({ type: 'unknown', id: 'x', raw: { type: 'poll', id: 'x' } });
    const plain = [paragraph('p', { text: 'x' })];
    expect(withNotes(plain, () => false)[0]).toEqual(plain[0]);
  });

  it('live where the text is not struck', () => {
    const struck = [paragraph('p', { text: 'x', notes: ['s'], rev: { del: 'c' } }, { text: 'y', notes: ['l'] })];
    expect([...liveNotes(struck)]).toEqual(['l']);
  });
});
