import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { createMeasurer, readability } from '../../../domain/measures/measure.ts';
import { findPlaceholders } from '../../../domain/measures/placeholders.ts';
import { targetStates } from '../../../domain/measures/targets.ts';

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, runs: [{ text }] });

describe('measures', () => {
  it.each([
    ['One sentence. Two!', 2],
    ['He said: “Go.” She went… Really?', 3],
    ['No end', 1],
    ['今日は雨。明日は晴れ。', 2],
    ['It cost 3.50 pounds.', 1],
    ['', 0],
  ])('counts the sentences of %j', (text, expected) => {
    expect(createMeasurer()([paragraph('a', text)]).sentences).toBe(expected);
  });

  it('gives the outline and counts placeholders of text and pictures', () => {
    const heading: Block = { type: 'heading', id: 'h', level: 2, runs: [{ text: 'Late TK' }] };
    const picture: Block = {
      type: 'picture',
      id: 'p',
      file: 'x.jpg',
      width: 1,
      height: 1,
      caption: 'Who??',
      credit: 'TK',
      alt: '',
    };
    const measures = createMeasurer()([paragraph('a', 'Aged ?? and TKTK, not TKO'), heading, picture]);
    expect(measures.placeholders).toBe(5);
    expect(measures.outline).toEqual([heading]);
    expect(measures.words).toBe(5);
  });

  it('measures a block again only when it is another object', () => {
    let reads = 0;
    const block: Block = {
      type: 'paragraph',
      id: 'a',
      get runs() {
        reads += 1;
        return [{ text: 'One.' }];
      },
    };
    const measure = createMeasurer();
    measure([block]);
    const first = reads;
    measure([block]);
    expect(first).toBeGreaterThan(0);
    expect(reads).toBe(first);
  });
});

it.each(['!'.repeat(200_000), '.'.repeat(200_000), `${'?!'.repeat(100_000)}x`])('counts the sentences of a long row of signs soon', (text) => {
  const start = performance.now();
  createMeasurer()([{ type: 'paragraph', id: 'a', runs: [{ text: `So. ${text}x` }] }]);
  expect(performance.now() - start).toBeLessThan(1000);
});

describe('readability', () => {
  it.each([
    [{ words: 20, sentences: 2, longWords: 1 }, 'en', null],
    [{ words: 100, sentences: 10, longWords: 10 }, 'en-GB', { index: 20, words: 'Very easy' }],
    [{ words: 100, sentences: 5, longWords: 25 }, 'de', { index: 45, words: 'Normal for a newspaper' }],
    [{ words: 100, sentences: 2, longWords: 40 }, 'en', { index: 90, words: 'Very hard' }],
    [{ words: 100, sentences: 10, longWords: 10 }, 'ja', null],
  ])('of %j in %s is %j', (prose, language, expected) => {
    expect(readability(prose, language)).toEqual(expected);
  });
});

it('finds placeholders where they stand', () => {
  expect(findPlaceholders('TK was ?? years, tk, TKO, XX')).toEqual([
    { start: 0, end: 2 },
    { start: 7, end: 9 },
    { start: 26, end: 28 },
  ]);
});

it('takes a person’s own target before the outlet’s, and leaves out what has none', () => {
  const own = { headline: 60, standfirst: 0, body: 0 };
  const outlet = { headline: 70, standfirst: 150, body: 0 };
  expect(targetStates(own, outlet, { headline: 64, standfirst: 10, body: 400 })).toEqual([
    { name: 'headline', length: 64, target: 60 },
    { name: 'standfirst', length: 10, target: 150 },
  ]);
});
