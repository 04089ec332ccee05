import fc from 'fast-check';
import { isFootnote, isTextBlock, NOTE_KINDS, type Block, type Run, type TextRun } from '../../domain/body/body.ts';
import { noteOf } from '../../domain/body/footnoteNote.ts';
import { MARKS } from '../../domain/body/marks.ts';
import { fitsInBox } from '../../domain/body/groups.ts';
import type { JsonObject } from '../../domain/json.ts';

/** Keys that mean something in a body are no "unknown" keys. */
const KNOWN = new Set(
  [
    'type',
    'id',
    'runs',
    'level',
    'list',
    'start',
    'text',
    'marks',
    'link',
    'href',
    'title',
    'file',
    'width',
    'height',
  ].concat(['caption', 'credit', 'alt', 'decorative', 'private', 'kind', 'at', 'url', 'provider', 'author', 'table', 'row', 'header', 'box', 'unknown', 'raw', 'rev', '__proto__', 'gallery', 'transcript', 'note']),
);

/** What a block or run may hold besides what this version knows. */
const anyExtra = fc.option(
  fc.dictionary(
    fc.string({ minLength: 1, maxLength: 6 }).filter((key) => !KNOWN.has(key)),
    fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonObject[string]),
    { maxKeys: 2 },
  ),
  { nil: {}, freq: 4 },
);
/** A few such things, which cost a random sequence little. */
const someExtra = fc.constantFrom<JsonObject>({}, {}, {}, {}, {}, { tone: 'dry' }, { seen: 2, by: ['a', { b: true }] }, { '': '', ' ': 0 });
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    'a\nb',
    '\n\n',
    'x\ty',
    '"quoted"',
    '--',
    '\u202b\u0645',
    '\r',
    '\u0000',
  ),
);
const marks = fc.option(fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 3 }), {
  nil: undefined,
  freq: 2,
});

/** Bodies of any blocks, with ids that differ. */
function bodies(extra: fc.Arbitrary<JsonObject>): fc.Arbitrary<Block[]> {
  const link = fc.option(
    fc
      .tuple(
        fc.constantFrom('https://example.org/a', 'javascript:alert(1)', '', 'mailto:a@b.c'),
        fc.option(text, { nil: undefined }),
        extra,
      )
      .map(([href, title, more]) => ({ href, ...(title === undefined ? {} : { title }), ...more })),
    { nil: undefined, freq: 4 },
  );
  const textRun = fc.tuple(text, marks, link, extra).map(([value, some, target, more]): TextRun => ({
    text: value,
    ...(some === undefined ? {} : { marks: some }),
    ...(target === undefined ? {} : { link: target }),
    ...(value.length % 4 === 3 ? { private: true } : {}),
    ...more,
  }));
  const unknownInline = extra.map((more): Run => ({ unknown: { type: 'mention', ...more } }));
  const footnote = fc.tuple(fc.array(textRun, { maxLength: 3 }), extra).map(([said, more]): Run => ({ type: 'footnote', id: 'f', note: noteOf(said), ...more }));
  const runs = fc.array(
    fc.oneof({ arbitrary: textRun, weight: 18 }, { arbitrary: unknownInline, weight: 2 }, { arbitrary: footnote, weight: 1 }),
    { maxLength: 5 },
  );

  const block: fc.Arbitrary<(id: string) => Block> = fc.oneof(
    fc.tuple(runs, extra).map(([r, e]) => (id: string): Block => ({ type: 'paragraph', id, runs: r, ...e })),
    fc
      .tuple(fc.constantFrom(2 as const, 3 as const), runs, extra)
      .map(([level, r, e]) => (id: string): Block => ({ type: 'heading', id, level, runs: r, ...e })),
    fc.tuple(runs, extra).map(([r, e]) => (id: string): Block => ({ type: 'quote', id, runs: r, ...e })),
    fc.tuple(runs, extra).map(([r, e]) => (id: string): Block => ({ type: 'pullQuote', id, runs: r, ...e })),
    fc
      .tuple(fc.constantFrom(...NOTE_KINDS), runs, extra)
      .map(([kind, r, e]) => (id: string): Block => ({
        type: 'correction',
        id,
        kind,
        at: '2026-11-26T04:00:00Z',
        runs: r,
        ...e,
      })),
    fc
      .tuple(text, text, fc.option(text, { nil: undefined }), extra)
      .map(([title, provider, author, e]) => (id: string): Block => ({
        type: 'embed',
        id,
        url: 'https://example.org/a',
        title,
        provider,
        ...(author === undefined ? {} : { author }),
        ...e,
      })),
    fc
      .tuple(
        fc.constantFrom('bullet' as const, 'number' as const),
        fc.integer({ min: 0, max: 8 }),
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined, freq: 3 }),
        runs,
        extra,
      )
      .map(([list, level, start, r, e]) => (id: string): Block => ({
        type: 'listItem',
        id,
        list,
        level,
        ...(start === undefined ? {} : { start }),
        runs: r,
        ...e,
      })),
    extra.map((e) => (id: string): Block => ({ type: 'divider', id, ...e })),
    fc
      .tuple(text, text, text, extra)
      .map(([title, credit, transcript, e]) => (id: string): Block => ({
        type: 'audio',
        id,
        file: 'a.mp3',
        title,
        credit,
        transcript,
        ...e,
      })),
    fc
      .tuple(text, text, text, fc.option(fc.boolean(), { nil: undefined }), fc.constantFrom(undefined, 'g1', 'g2'), extra)
      .map(([caption, credit, alt, decorative, gallery, e]) => (id: string): Block => ({
        type: 'picture',
        id,
        file: 'a.jpg',
        width: 3,
        height: 2,
        caption,
        credit,
        alt,
        ...(decorative === undefined ? {} : { decorative }),
        ...(gallery === undefined ? {} : { gallery }),
        ...e,
      })),
    extra.map((e) => (id: string): Block => ({ type: 'unknown', id, raw: { type: 'poll', id, ...e } })),
  );

  const cell = fc.record({ header: fc.boolean(), runs, extra });
  /** A table whose rows need not be equally long. */
  const table = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((rows) => (id: string): Block[] =>
      rows.flatMap((cells, row) =>
        cells.map(({ header, runs: r, extra: e }, at) => ({
          type: 'cell' as const,
          id: `${id}c${row}-${at}`,
          table: `${id}t`,
          row: `${id}r${row}`,
          ...(header ? { header: true as const } : {}),
          runs: r,
          ...e,
        })),
      ),
    );

  /** A fact box: its title, and blocks in it. One in a few stands apart from the box it names. */
  const box = fc.tuple(runs, extra, fc.array(block, { maxLength: 3 })).map(([r, e, inside]) => (id: string): Block[] => [
    { type: 'factBox' as const, id, runs: r, ...e },
    ...inside.map((make, at) => {
      const one = make(`${id}x${at}`);
      return fitsInBox(one) ? { ...one, box: id } : one;
    }),
  ]);

  return fc
    .array(
      fc.oneof(
        { arbitrary: block.map((make) => (id: string) => [make(id)]), weight: 9 },
        { arbitrary: table, weight: 2 },
        { arbitrary: box, weight: 2 },
      ),
      { maxLength: 9 },
    )
    .map((makers) => named(makers.flatMap((make, index) => make(`b${index}`))));
}

/** With a name for each footnote. */
function named(blocks: readonly Block[]): Block[] {
  let footnotes = 0;
  return blocks.map((block) =>
    isTextBlock(block) ? { ...block, runs: block.runs.map((run) => (isFootnote(run) ? { ...run, id: `f${(footnotes += 1)}` } : run)) } : block,
  );
}

export const arbitraryBody = bodies(anyExtra);
/** The same with less that is unknown, for the sake of speed. */
export const plainBody = bodies(someExtra);
