import { isTextBlock, type Block, type Body, type Heading } from '../body/body.ts';
import { countWords } from '../body/counts.ts';
import { blockText } from '../body/plainText.ts';
import { publicPlaces } from '../find/places.ts';
import { findPlaceholders } from './placeholders.ts';

/** What is counted in a text to say how hard it is to read. */
export interface Prose {
  readonly words: number;
  readonly sentences: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

/** What is counted in the body of an article. */
export interface Measures extends Prose {
  readonly placeholders: number;
  readonly outline: readonly Heading[];
}

/** The measures of an article with no text. */
export const NO_MEASURES: Measures = { words: 0, sentences: 0, longWords: 0, placeholders: 0, outline: [] };

// Begins where a row of signs does: tried at each of its signs, a long row would take for ever.
const SENTENCE_END = /(?<![.!?…。！？])[.!?…。！？]+(?=["'”’»)\]]*(?:\s|$))|[。！？]/gu;
const LONG_WORD = /[\p{L}\p{M}’'-]{7,}/gu;

/** Makes a measurer that counts a block again only when it is another object than before. */
export function createMeasurer(): (body: Body) => Measures {
  const known = new WeakMap<Block, Prose & { readonly placeholders: number }>();
  return (body) => {
    let { words, sentences, longWords, placeholders } = NO_MEASURES;
    const outline: Heading[] = [];
    for (const block of body) {
      let one = known.get(block);
      if (one === undefined) {
        one = measureBlock(block);
        known.set(block, one);
      }
      words += one.words;
      sentences += one.sentences;
      longWords += one.longWords;
      placeholders += one.placeholders;
      if (block.type === 'heading') outline.push(block);
    }
    return { words, sentences, longWords, placeholders, outline };
  };
}

function measureBlock(block: Block): Prose & { placeholders: number } {
  const placeholders = publicPlaces(block).reduce((sum, { text }) => sum + findPlaceholders(text).length, 0);
  // What stands around the text is not prose; a pull quote was counted where it was said.
  const text = isTextBlock(block) && !NO_PROSE.has(block.type) ? blockText(block) : '';
  const words = countWords(text);
  if (words === 0) return { words: 0, sentences: 0, longWords: 0, placeholders };
  const ends = text.match(SENTENCE_END)?.length ?? 0;
  return { words, sentences: Math.max(1, ends), longWords: text.match(LONG_WORD)?.length ?? 0, placeholders };
}

const NO_PROSE: ReadonlySet<Block['type']> = new Set(['heading', 'pullQuote', 'cell', 'factBox']);

/** How hard a text is to read. */
export interface Readability {
  /** LIX: words a sentence plus long words in a hundred. It needs no dictionary and suits most European languages. */
  readonly index: number;
  readonly words: string;
}

const LEVELS = [
  [30, 'Very easy'],
  [40, 'Easy'],
  [50, 'Normal for a newspaper'],
  [60, 'Hard'],
] as const;
/** Fewer words say nothing. */
const ENOUGH_WORDS = 30;

/** How hard a text is to read; null when there is too little of it, or it is in a script without spaces. */
export function readability({ words, sentences, longWords }: Prose, language: string): Readability | null {
  if (words < ENOUGH_WORDS || sentences === 0 || /^(zh|ja|ko|th|lo|km|my)\b/.test(language)) return null;
  const index = Math.round(words / sentences + (100 * longWords) / words);
  return { index, words: LEVELS.find(([most]) => index < most)?.[1] ?? 'Very hard' };
}
