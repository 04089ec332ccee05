import type { Dictionary } from './dictionary.ts';
import { asListed, isKnown } from './lookUp.ts';
import { suggestWords } from './suggest.ts';

/** Checks words of one language by its dictionaries: a word is right if one of them knows it. */
export interface Speller {
  knows(word: string): boolean;
  /** What may have been meant, the likeliest first. `isOver` says that enough time was spent. */
  suggest(word: string, isOver: () => boolean): readonly string[];
}

const MOST_SUGGESTIONS = 6;
/** First parts that English joins to words with a hyphen, and that are no words themselves. */
const ENGLISH_PREFIXES = new Set('anti bi co de eco ex euro inter mid micro mini multi non post pre pro pseudo quasi re semi sub super trans ultra un'.split(' '));
/** Have a possessive form of their own: “their’s” is none. */
const NO_POSSESSIVE = new Set('my your his her its our their hers yours ours theirs whose'.split(' '));
/** What French, Italian and Catalan write before a vowel, with an apostrophe. */
const ELISIONS = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu entr dell all nell sull dall coll un quest quell gl bell sant cent mezz tutt anch senz com dov'.split(' '),
);

/** Makes a checker. `language` is a BCP 47 tag. */
export function createSpeller(dictionaries: readonly Dictionary[], language: string): Speller {
  const english = /^en\b/i.test(language);
  const isListed = (word: string): boolean => dictionaries.some((one) => isKnown(one, word));
  const knows = (word: string): boolean =>
    isListed(word) || (english && (isPossessive(word, knows) || isAccented(word, isListed))) || isElided(word, isListed) || isHyphenated(word, knows, english);
  return {
    knows,
    suggest(word, isOver) {
      const found = new Set<string>();
      for (const dictionary of dictionaries) {
        for (const one of suggestWords(dictionary, asListed(dictionary, word), isOver)) found.add(one);
      }
      const base = english ? withoutPossessive(word) : null;
      if (base !== null && !knows(base.word)) {
        for (const dictionary of dictionaries) {
          for (const one of suggestWords(dictionary, asListed(dictionary, base.word), isOver)) found.add(one + base.ending);
        }
      }
      const apostrophe = word.includes("'") ? "'" : '’';
      return [...found].filter((one) => one !== word).slice(0, MOST_SUGGESTIONS).map((one) => one.replaceAll("'", apostrophe));
    },
  };
}

/** English lists “naive” and “cafe”; “naïve” and “café” are as right. */
function isAccented(word: string, isListed: (word: string) => boolean): boolean {
  const bare = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare !== word.normalize('NFD') && isListed(bare);
}

function isPossessive(word: string, knows: (word: string) => boolean): boolean {
  const base = withoutPossessive(word);
  return base !== null && knows(base.word);
}

function withoutPossessive(word: string): { word: string; ending: string } | null {
  const found = /^(.+?)(['’ʼ][sS]|(?<=[sS])['’ʼ])$/u.exec(word);
  if (found === null || NO_POSSESSIVE.has((found[1] ?? '').toLowerCase())) return null;
  return { word: found[1] ?? '', ending: found[2] ?? '' };
}

function isElided(word: string, isListed: (word: string) => boolean): boolean {
  const found = /^(\p{L}+)['’ʼ](.{2,})$/u.exec(word);
  return found !== null && ELISIONS.has((found[1] ?? '').toLowerCase()) && isListed(found[2] ?? '');
}

function isHyphenated(word: string, knows: (word: string) => boolean, english: boolean): boolean {
  const parts = word.split(/[-\u2010\u2011]/u);
  if (parts.length < 2) return false;
  const last = parts.length - 1;
  return parts.every((part, at) => {
    if (part === '' || (at < last && english && ENGLISH_PREFIXES.has(part.toLowerCase()))) return true;
    return Array.from(part).length === 1 || knows(part);
  });
}
