import { z } from 'zod';
import { isTextBlock, isTextRun, type Block, type Body, type Run } from './body.ts';
import { blockText, runsText } from './plainText.ts';

/** What a file says it holds, so that an emptied or cut file is recognised: blocks, words, characters of text. */
export const CountsSchema = z.strictObject({
  blocks: z.number().int().min(0),
  words: z.number().int().min(0),
  characters: z.number().int().min(0),
});
export type Counts = z.infer<typeof CountsSchema>;

/**
 * Words of a text: segments with a letter or digit, by the word-break rules of Unicode (so CJK counts too). What hyphens hold
 * together is one word, as every other program counts it.
 */
export function countWords(text: string): number {
  // The segmenter is slow; plain Latin text, with emoji or without, is counted by a scan that agrees with it for counting.
  if (!NEEDS_SEGMENTER.test(text)) return countLatinWords(text);
  let words = 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let [before, joint] = [false, false];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true && !joint) words += 1;
    joint = before && HYPHEN.test(segment);
    before = isWordLike === true;
  }
  return words;
}

const HYPHEN = /^[-\u2010\u2011]$/;

/** Counts of one block without text that a suggestion has struck; add them up to get those of a body, so that an edit recounts one block only. */
export function countBlock(block: Block): Counts {
  const text = isTextBlock(block) ? runsText(block.runs.filter(isLive)) : blockText(block);
  return { blocks: 1, words: countWords(text), characters: text.length };
}

const isLive = (run: Run): boolean => !isTextRun(run) || run.rev?.del === undefined;

/** Adds up counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { blocks: a.blocks + b.blocks, words: a.words + b.words, characters: a.characters + b.characters };
}

/** Counts of a whole body. */
export function countBody(body: Body): Counts {
  return body.map(countBlock).reduce(addCounts, { blocks: 0, words: 0, characters: 0 });
}

/** Made when first needed: it takes 15 ms, which every start of the command line would pay. */
let segmenter: Intl.Segmenter | null = null;
/**
 * Anything but basic Latin to Latin Extended-B, general punctuation and symbols that are no letters (not the letters in
 * circles and squares among them), and what changes a letter's look.
 */
const NEEDS_SEGMENTER =
  /[^\ufe0f\u0000-\u024f\u2000-\u206f\u20a0-\u20bf\u2190-\u23ff\u2500-\u2bff\u{1f000}-\u{1f0ff}\u{1f1e6}-\u{1f1ff}\u{1f300}-\u{1faff}]|[\p{L}\p{N}_]\ufe0f/u;

/** One pass without a single allocation: the page of a long article is counted at each export. */
function countLatinWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (IN_WORD[code] === 1) {
      if (!inWord) words += 1;
      inWord = true;
    } else if (inWord && !(JOINERS.has(code) && IN_WORD[text.charCodeAt(index + 1)] === 1)) inWord = false;
  }
  return words;
}

/** Which of the characters up to Latin Extended-B are letters or digits; all above count as none. */
const IN_WORD = Uint8Array.from({ length: 0x250 }, (_, code) =>
  /[\p{L}\p{N}_]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
/** Apostrophes, dots, commas and hyphens inside a word or number do not end it: "don’t", "U.S", "3,500.5", "well-known". */
const JOINERS = new Set(Array.from("'’.,:·-\u2010\u2011\u00ad\u2060", (one) => one.charCodeAt(0)));
