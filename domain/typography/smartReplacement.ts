import { elision } from './elision.ts';
import { NARROW_SPACE, quotesOf, type Quotes } from './quotes.ts';
import type { Replacement } from './replacement.ts';

/**
 * The typographic form of what was just typed, or null to leave it. `before` is the text of the block up to and with
 * the typed character. An apostrophe is always ’, whatever a language quotes with.
 */
export function smartReplacement(before: string, language: string): Replacement | null {
  const typed = before.at(-1);
  if (typed === undefined) return null;
  const quotes = quotesOf(language);
  if (typed === '"') return { remove: 1, insert: quotes.double[isOpening(before.at(-2) ?? '', quotes) ? 0 : 1] };
  const elided = elision(before, quotes.single, language);
  if (elided !== null) return elided;
  if (typed === "'") return { remove: 1, insert: singleQuote(before.slice(0, -1), quotes) };
  if (typed === '.' && /(?<!\.)\.\.\.$/.test(before)) return { remove: 3, insert: '…' };
  if ((WORD.test(typed) || typed === ' ') && before.endsWith(`--${typed}`)) return dash(before, typed, quotes);
  return FRENCH.test(language) ? frenchSpace(before, typed) : null;
}

/**
 * Whether `smartReplacement` could change a text with this end: its last two characters, or fewer where more is not
 * known. False for nearly every letter.
 */
export function mayBeReplaced(end: string): boolean {
  return end.length < 2 || TRIGGERS.test(end);
}

/** A dash is set once the next character shows that there are just two hyphens ("---" is a divider), and not in an address. */
function dash(before: string, typed: string, quotes: Quotes): Replacement | null {
  const hyphens = /-*$/.exec(before.slice(0, -1))?.[0].length ?? 0;
  if (/:\/\/|www\./.test(/\S+$/.exec(before.slice(0, -1))?.[0] ?? '')) return null;
  return hyphens === 2 && before.length > 3 ? { remove: 3, insert: quotes.dash + typed } : null;
}

function singleQuote(before: string, quotes: Quotes): string {
  if (!isOpening(before.at(-1) ?? '', quotes)) {
    const [open, close] = quotes.single;
    const isOpen = open !== close && before.lastIndexOf(open) > before.lastIndexOf(close);
    return isOpen ? close : '’';
  }
  return quotes.single[0];
}

/** French keeps ; ! ? off the word by a narrow space and a colon by a full one, neither of which breaks the line. */
function frenchSpace(before: string, typed: string): Replacement | null {
  const isSpaced = before.at(-2) === ' ' && /\S/.test(before.at(-3) ?? '');
  if (typed === ':') return isSpaced ? { remove: 2, insert: '\u00a0:' } : null;
  if (!';!?'.includes(typed)) return null;
  if (isSpaced) return { remove: 2, insert: NARROW_SPACE + typed };
  const chunk = /\S+$/.exec(before)?.[0] ?? '';
  const isWord = /[\p{L}\p{N}»”’)\]]$/u.test(chunk.slice(0, -1));
  return isWord && !/[/@]|www\./.test(chunk) ? { remove: 1, insert: NARROW_SPACE + typed } : null;
}

/** Whether a quotation begins behind this character: at the start, behind a space, a bracket or another opening sign. */
function isOpening(previous: string, { double, single }: Quotes): boolean {
  if (previous === '' || OPENERS.test(previous)) return true;
  return [double, single].some(([open, close]) => open !== close && open.endsWith(previous)) && !double[1].startsWith(previous) && !single[1].startsWith(previous);
}

const TRIGGERS = /["'.:;!?]$|-.$|0s$|[\p{L}][\s,]$|[‘“”‹›«»][\p{L}\p{N}]$/u;
const WORD = /[\p{L}\p{N}]/u;
const OPENERS = /[\s([{\u2014\u2013/-]/u;
/** France, Belgium and the rest of the world; Switzerland and Canada set no space before ; ! ? */
const FRENCH = /^fr(?!-(?:ch|ca))\b/i;
