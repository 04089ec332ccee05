import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTextRun, NOTE_KINDS, type Block, type Run } from '../../../domain/body/body.ts';
import { MARKS } from '../../../domain/body/marks.ts';
import { exportFormats } from '../../../domain/export/registry.ts';
import { toFinalDoc } from '../../../domain/export/finalDoc.ts';
import { relativeMediaUrl } from '../../../domain/export/fragment.ts';
import { cleanText } from '../../../domain/export/html.ts';
import { safeHref } from '../../../domain/export/links.ts';
import type { Content } from '../../../domain/article/article.ts';
import { newMetadata } from '../../../domain/article/metadata.ts';
import { jsonLd, shownText, strangers } from './allowList.ts';
import { corporaAreHere, corpus, hostileTexts } from './corpora.ts';
import { content, fullMeta, fullOutlet, link, p, picture } from './articles.ts';

const nasty = fc.constantFrom(
  '<',
  '>',
  '"',
  "'",
  '&',
  '</script>',
  '<!--',
  ']]>',
  'javascript:',
  '\u0000',
  '\ud800',
  '\u00a0',
  '\n',
  ' ',
  '  ',
  'https://a.example/',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(nasty, fc.string()), { maxLength: 6 }).map((parts) => parts.join('')),
);
const href = fc.oneof(
  text,
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  corporaAreHere ? fc.constantFrom(...corpus('own-urls.json')) : text,
);
const run: fc.Arbitrary<Run> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      { text, marks: fc.subarray([...MARKS], { minLength: 0 }), link: fc.record({ href }) },
      { requiredKeys: ['text'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ unknown: fc.record({ type: text, secret: text }) }) },
);
const id = fc.uuid();
const said = fc.array(fc.record({ text, marks: fc.subarray([...MARKS], { minLength: 0 }), link: fc.record({ href }) }, { requiredKeys: ['text'] }), { maxLength: 3 });
const footnote = fc.record({ type: fc.constant('footnote' as const), id, note: fc.oneof(text, said) });
const runs = fc.array(fc.oneof({ weight: 9, arbitrary: run }, { weight: 1, arbitrary: footnote }), { maxLength: 5 });
const size = fc.nat(5000);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph' as const, 'quote' as const, 'pullQuote' as const), id, runs }),
  fc.record({
    type: fc.constant('correction' as const),
    id,
    kind: fc.constantFrom(...NOTE_KINDS),
    at: fc.constant('2026-11-26T04:00:00Z'),
    runs,
  }),
  fc.record({
    type: fc.constant('audio' as const),
    id,
    file: text.filter((name) => name !== ''),
    title: text,
    credit: text,
    transcript: text,
  }),
  fc.record({ type: fc.constant('embed' as const), id, url: href, title: text, provider: text, author: text }),
  fc.record(
    {
      type: fc.constant('cell' as const),
      id,
      table: fc.constantFrom('t1', 't2'),
      row: fc.constantFrom('r1', 'r2', 'r3'),
      header: fc.constant(true as const),
      runs,
    },
    { requiredKeys: ['type', 'id', 'table', 'row', 'runs'] },
  ),
  fc.record({
    type: fc.constant('heading' as const),
    id,
    level: fc.constantFrom(2 as const, 3 as const),
    runs,
  }),
  fc.record(
    {
      type: fc.constant('listItem' as const),
      id,
      list: fc.constantFrom('bullet' as const, 'number' as const),
      level: fc.nat(8),
      start: fc.integer({ min: 1, max: 99 }),
      runs,
    },
    { requiredKeys: ['type', 'id', 'list', 'level', 'runs'] },
  ),
  fc.record({ type: fc.constant('divider' as const), id }),
  fc.record({
    type: fc.constant('picture' as const),
    id,
    file: text.filter((name) => name !== ''),
    width: size,
    height: size,
    caption: text,
    credit: text,
    alt: text,
    gallery: fc.constantFrom('g', 'h'),
  }),
  fc.record({ type: fc.constant('unknown' as const), id, raw: fc.record({ type: text, secret: text }) }),
);
const arbitraryContent: fc.Arbitrary<Content> = fc.record({
  meta: fc
    .record({
      headline: text,
      kicker: text,
      standfirst: text,
      dateline: text,
      section: text,
      language: fc.oneof(text, fc.constantFrom('en', 'ar')),
      slug: text,
      tags: fc.array(text, { maxLength: 2 }),
      bylines: fc.array(fc.record({ name: text, role: text, url: href }), { maxLength: 2 }),
    })
    .map((meta) => newMetadata({ ...meta, publishedAt: '2026-07-01T08:30:00Z' })),
  body: fc.array(block, { maxLength: 8 }),
});

const site = { outlet: fullOutlet, continueReading: [], trending: [] };
const options = { mediaUrl: relativeMediaUrl };
const page = (given: Content): string => exportFormats.html.render(toFinalDoc(given), site, options);
const fragment = (given: Content): string => exportFormats.fragment.render(toFinalDoc(given), site, options);

describe('any article', { timeout: 60_000 }, () => {
  test('gives only what the allow-list holds, twice the same', () => {
    fc.assert(
      fc.property(arbitraryContent, (given) => {
        expect(strangers(fragment(given), 'fragment')).toEqual([]);
        expect(strangers(page(given), 'page')).toEqual([]);
        expect(jsonLd(page(given))['@type']).toBe('NewsArticle');
        expect(page(structuredClone(given))).toBe(page(given));
      }),
      { numRuns: 150 },
    );
  });

  test('holds nothing UTF-8 or HTML forbids', () => {
    fc.assert(
      fc.property(arbitraryContent, (given) => {
        const html = page(given);
        expect(cleanText(html)).toBe(html);
        expect(new TextDecoder().decode(new TextEncoder().encode(html))).toBe(html);
      }),
      { numRuns: 200 },
    );
  });

  test('a paragraph’s text comes out as it went in, but for its blank ends', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (given) => {
        const typed = cleanText(
          given
            .map((one) => (isTextRun(one) ? one.text : ''))
            .map(cleanText)
            .join(''),
        );
        expect(shownText(fragment(content([p(...given)]))).trim()).toBe(typed.trim());
      }),
      { numRuns: 500 },
    );
  });

  test('an address that passed is valid and passes again', () => {
    fc.assert(
      fc.property(href, (given) => {
        const safe = safeHref(given);
        if (safe === null) return;
        expect(safe).toMatch(/^(https?:\/\/|mailto:|tel:|#)/);
        expect(safeHref(safe)).toBe(safe);
        if (!safe.startsWith('#')) expect(URL.canParse(safe)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe.skipIf(!corporaAreHere)('hostile corpora', () => {
  test('no string gets out of its place, whichever field it stands in', { timeout: 120_000 }, () => {
    const strings = hostileTexts();
    expect(strings.length).toBeGreaterThan(2000);
    for (const evil of strings) {
      const given = content(
        [p(evil, link(evil, evil, ['bold'])), picture({ caption: evil, alt: evil, credit: evil })],
        {
          ...fullMeta,
          headline: evil,
          standfirst: evil,
          slug: evil,
          language: evil,
          tags: [evil],
          bylines: [{ name: evil, url: evil }],
        },
      );
      const html = page(given);
      if (strangers(html, 'page').length > 0) expect.fail(`${evil}: ${strangers(html, 'page').join(', ')}`);
      jsonLd(html);
    }
  });
});
