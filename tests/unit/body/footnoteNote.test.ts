import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodySchema, blockToJson, inlineFromJson, isUnknownInline } from '../../../domain/body/body.ts';
import { LONGEST_NOTE, noteFromJson, noteOf, noteRuns, NoteSchema, noteText, type Note, type NoteRun } from '../../../domain/body/footnoteNote.ts';
import { MARKS } from '../../../domain/body/marks.ts';

const link: NoteRun['link'] & object = { href: 'https://a.example/', title: 'A', later: 1 };
const twoLinks: NoteRun[] = [{ text: 'a', link }, { text: 'b', link: { href: link.href } }];

describe('what a footnote says', () => {
  it.each<[string, NoteRun[], Note]>([
    ['nothing', [], ''],
    ['plain words are plain text', [{ text: 'Minutes, ' }, { text: '' }, { text: 'page 4' }], 'Minutes, page 4'],
    ['no marks are none', [{ text: 'x', marks: [] }], 'x'],
    ['equal neighbours are one', [{ text: 'a', marks: ['bold', 'italic'] }, { text: 'b', marks: ['italic', 'bold'] }, { text: 'c' }], [{ text: 'ab', marks: ['bold', 'italic'] }, { text: 'c' }]],
    ['links with the same address but another title are two', twoLinks, twoLinks],
    ['a break is a blank', [{ text: 'a\r\n\nb' }], 'a b'],
  ])('%s', (_name, runs, note) => {
    expect(noteOf(runs)).toEqual(note);
  });

  it('is the same when it is made of its own runs, and says the words of what it was made of', () => {
    const run = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 4 }), marks: fc.subarray([...MARKS]), link: fc.constantFrom(link, { href: '' }) }, { requiredKeys: ['text'] });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const note = noteOf(runs);
        expect(noteOf(noteRuns(note))).toEqual(note);
        expect(NoteSchema.parse(note)).toEqual(note);
        expect(noteText(note)).toBe(runs.map(({ text }) => text.replace(/[\r\n]+/g, ' ')).join(''));
      }),
    );
  });

  it('takes only text, marks and links of a run of the article', () => {
    expect(noteOf([{ text: 'x', marks: ['bold'], rev: { ins: 'c' }, notes: ['t'], later: 1 } as NoteRun])).toEqual([{ text: 'x', marks: ['bold'] }]);
  });

  it.each([[1], [null], [['x']], [[{ text: 'x', marks: ['underline'] }]], ['x'.repeat(LONGEST_NOTE + 1)], [[{ text: 'x'.repeat(LONGEST_NOTE + 1) }]]])('what is none: case %#', (raw) => {
    expect(noteFromJson(raw)).toBeNull();
  });
});

describe('a footnote in a file', () => {
  const stored = (note: unknown): unknown => ({ type: 'footnote', id: 'f', note });
  const read = (note: unknown): unknown => {
    const body = BodySchema.parse([{ type: 'paragraph', id: 'p', runs: [stored(note)] }]);
    return body.map(blockToJson);
  };

  it.each([['plain'], [''], [[{ text: 'plain' }]], [[{ text: 'x', marks: ['italic'] }, { text: 'y', link }]], [[{ text: 'x', marks: ['underline'] }]], [[{ text: 'x', private: true }]], [{ blocks: [] }], ['x'.repeat(LONGEST_NOTE + 1)]])('stays what it is: case %#', (note) => {
    expect(read(note)).toEqual([{ type: 'paragraph', id: 'p', runs: [stored(note)] }]);
  });

  it.each([[[{ text: 'x', marks: ['underline'] }]], [[{ text: 'x', private: true }]], [[{ text: 'x', rev: { ins: 'c' } }]], [{ blocks: [] }]])('that holds more than is known is none that is shown or published: case %#', (note) => {
    expect(isUnknownInline(inlineFromJson({ type: 'footnote', id: 'f', note }))).toBe(true);
  });
});
