import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../domain/article/article.ts';
import type { Note } from '../../../domain/body/footnoteNote.ts';
import { newMetadata } from '../../../domain/article/metadata.ts';
import type { Block } from '../../../domain/body/body.ts';
import { changedWords, compareContents, compareWords } from '../../../domain/versions/compare.ts';
import { diffSequence } from '../../../domain/versions/sequenceDiff.ts';

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, runs: [{ text }] });
const content = (headline: string, ...body: Block[]): Content => ({ meta: newMetadata({ headline }), body });

describe('the comparison of two rows', () => {
  const row = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

  it('gives both rows back, with each stretch where it says', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        const stretches = diffSequence(a, b);
        const old = stretches.filter(({ kind }) => kind !== 'added').flatMap(({ at, length }) => a.slice(at, at + length));
        const now = stretches.flatMap(({ kind, at, to, length }) => (kind === 'removed' ? [] : b.slice(kind === 'same' ? to : at, (kind === 'same' ? to : at) + length)));
        expect([old, now]).toEqual([a, b]);
        for (const { kind, at, to, length } of stretches) {
          if (kind === 'same') expect(a.slice(at, at + length)).toEqual(b.slice(to, to + length));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the longest common part', () => {
    const longest = (a: string[], b: string[]): number => {
      const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
      for (let i = a.length - 1; i >= 0; i -= 1)
        for (let j = b.length - 1; j >= 0; j -= 1)
          table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
      return table[0]![0]!;
    };
    fc.assert(
      fc.property(row, row, (a, b) => {
        const same = diffSequence(a, b).reduce((sum, { kind, length }) => (kind === 'same' ? sum + length : sum), 0);
        expect(same).toBe(longest(a, b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the comparison of two texts', () => {
  it('marks words inside a paragraph', () => {
    expect(compareWords('the ferry sails at ten', 'the ferry sails at noon')).toEqual([
      { kind: 'same', text: 'the ferry sails at ' },
      { kind: 'removed', text: 'ten' },
      { kind: 'added', text: 'noon' },
    ]);
  });

  it('pairs paragraphs by id, others by their text, and counts words', () => {
    const before = content('Old', paragraph('a', 'one'), paragraph('b', 'two'), paragraph('x', 'same words'));
    const after = content('New', paragraph('b', 'two more words'), paragraph('y', 'same words'), paragraph('c', 'three'));
    const { fields, rows } = compareContents(before, after);
    expect(fields.map(({ field }) => field)).toEqual(['Headline']);
    expect(rows.map(({ kind }) => kind)).toEqual(['removed', 'changed', 'changed', 'added']);
    expect(changedWords(before, after)).toEqual({ added: 1 + 2 + 1, removed: 1 + 1 });
  });

  it('says what became of the words of a footnote', () => {
    const noted = (note: Note) => content('Same', { type: 'paragraph', id: 'a', runs: [{ text: 'It opened.' }, { type: 'footnote', id: 'f', note }] });
    const { rows } = compareContents(noted('See Hall'), noted([{ text: 'See ' }, { text: 'Quay', marks: ['italic'] }]));
    expect(rows[0]?.parts).toEqual([
      { kind: 'same', text: 'It opened. [Footnote: See ' },
      { kind: 'removed', text: 'Hall' },
      { kind: 'added', text: 'Quay' },
      { kind: 'same', text: ']' },
    ]);
    expect(changedWords(noted('See Hall'), noted('See Quay'))).toEqual({ added: 1, removed: 1 });
  });

  it('says nothing of equal texts', () => {
    const one = content('Same', paragraph('a', 'x'));
    expect(compareContents(one, one)).toMatchObject({ fields: [], rows: [{ kind: 'same' }] });
    expect(changedWords(one, one)).toEqual({ added: 0, removed: 0 });
  });
});
