import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../../domain/body/counts.ts';

/** What the standard says, one segment after the other. */
const bySegmenter = (text: string): number =>
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter((one) => one.isWordLike === true).length;

it.each([
  ['The mayor said “no” 1,200 times.', 6],
  ['🛥 The ferry 🛥️ sails — ✅ ☀️', 3],
  ['👩‍👩‍👧 family 🇵🇱 flag', 2],
  ['Łódź, naïve, don’t', 3],
  ['паром ушёл', 2],
  ['Ⓐ 🄰 1️⃣ a\ufe0fb', 4],
  ['', 0],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words);
  expect(bySegmenter(text)).toBe(words);
});

it.each([
  ['A well-known, state-of-the-art e-mail', 4],
  ['pre\u2010war and post\u2011war', 3],
  ['10-12 boats - or a -5', 5],
  ['co\u00adoperate', 1],
  ['Нью-Йорк — по-русски', 2],
  ['-- word-- -', 1],
])('counts what hyphens hold together as one word: %j', (text, words) => {
  expect(countWords(text)).toBe(words);
  // The longer way is taken when any letter needs it.
  expect(countWords(`${text} ж`)).toBe(words + 1);
});

it('agrees with the segmenter for words between emoji, signs and spaces', () => {
  const signs = ['🛥', '🛥️', '☀️', '✅', '→', '🇵🇱', '👍🏽', '€', '—', '…', '\u2028', '⌘', '👩‍💻'];
  const word = fc.constantFrom('ferry', 'Łódź', 'don’t', '1,200', 'U.S', 'x');
  const pair = fc.tuple(word, fc.constantFrom(' ', ...signs));
  fc.assert(fc.property(fc.array(pair), (pairs) => {
    const text = pairs.flat().join('');
    expect(countWords(text)).toBe(bySegmenter(text));
  }));
});
