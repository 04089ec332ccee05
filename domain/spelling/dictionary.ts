import { aliased, parseAffixes, type Affixes } from './affixes.ts';
import { fail, ok, type Result } from '../result.ts';

/** A spelling dictionary in memory: words with their flags, and the rules that make forms of them. */
export interface Dictionary {
  readonly affixes: Affixes;
  /** Flags of each word; several where it is listed more than once. */
  readonly words: ReadonlyMap<string, string | readonly string[]>;
}

/** What a dictionary may hold at most; the largest in use are far below. */
export const DICTIONARY_LIMITS = { affBytes: 16_000_000, dicBytes: 64_000_000, words: 2_000_000, line: 20_000, word: 200 };

/** A line with what only a file of Hunspell says. Looked for within lines: over them it could take for ever. */
const AFFIX_LINE = /^\ufeff?[ \t]*(?:SET|FLAG|LANG|TRY|SFX|PFX|AF|ICONV|WORDCHARS|REP|NAME|HOME|VERSION|COMPOUND\w+|KEY|MAP)\b/m;

/**
 * Reads a Hunspell dictionary from its two files, or says why they are none. Forms are not written out, as a file of
 * a language with many endings would fill the memory: a word is taken apart when it is looked up (analyse.ts).
 */
export function parseDictionary(aff: string, dic: string): Result<Dictionary, string> {
  if (aff.length > DICTIONARY_LIMITS.affBytes || dic.length > DICTIONARY_LIMITS.dicBytes) return fail('The dictionary is too large.');
  if (aff.includes('\0') || dic.includes('\0')) return fail('These are no text files, so no Hunspell dictionary.');
  if (hasLongLine(aff) || hasLongLine(dic)) return fail('A line of the dictionary is too long.');
  if (!AFFIX_LINE.test(aff)) {
    return fail('The .aff file is not one of Hunspell.');
  }
  const affixes = parseAffixes(aff);
  const lines = dic.replace(/^\ufeff/, '').split(/\r?\n/);
  if (!/^\s*\d+/.test(lines[0] ?? '')) return fail('The .dic file does not begin with its number of words.');
  if (lines.length > DICTIONARY_LIMITS.words) return fail('The dictionary has too many words.');
  const words = new Map<string, string | string[]>();
  for (const line of lines.slice(1)) {
    const entry = parseEntry(line, affixes);
    if (entry === null) continue;
    const known = words.get(entry.word);
    if (known === undefined) words.set(entry.word, entry.flags);
    else if (typeof known === 'string') words.set(entry.word, [known, entry.flags]);
    else known.push(entry.flags);
  }
  return words.size === 0 ? fail('The .dic file has no words.') : ok({ affixes, words });
}

/** All sets of flags that a word is listed with. */
export function flagsOf({ words }: Dictionary, word: string): readonly string[] {
  const flags = words.get(word);
  if (flags === undefined) return NONE;
  return typeof flags === 'string' ? [flags] : flags;
}

function parseEntry(line: string, { aliases, flagKind, ignored }: Affixes): { word: string; flags: string } | null {
  // After a tab, or after a space before "xx:", come notes on the word's kind.
  const entry = line.replace(/\t.*$| [a-z]{2}:.*$/, '').trim();
  if (entry === '' || entry.startsWith('#')) return null;
  const slash = entry.replace(/\\\//g, '\\\\').indexOf('/');
  const written = (slash === -1 ? entry : entry.slice(0, slash)).replaceAll('\\/', '/');
  if (written.length > DICTIONARY_LIMITS.word) return null;
  const word = ignored === '' ? written : without(written, ignored);
  if (word === '') return null;
  return { word, flags: slash === -1 ? '' : aliased(entry.slice(slash + 1).trim(), aliases, flagKind) };
}

/** A text without certain characters. */
export function without(text: string, characters: string): string {
  return Array.from(text, (one) => (characters.includes(one) ? '' : one)).join('');
}

function hasLongLine(text: string): boolean {
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
    if (at - from > DICTIONARY_LIMITS.line) return true;
    from = at + 1;
  }
  return text.length - from > DICTIONARY_LIMITS.line;
}

const NONE: readonly string[] = [];
