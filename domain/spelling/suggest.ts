import { flagsOf, type Dictionary } from './dictionary.ts';
import { distance } from './distance.ts';
import { hasFlag } from './flags.ts';
import { firstUpper, isKnown } from './lookUp.ts';

const ENOUGH = 12;
/** Words of the dictionary looked at between two questions whether the time is over. */
const BATCH = 4_096;

/**
 * What may have been meant by a word that a dictionary does not know. First what differs in one usual way (another
 * letter, two letters swapped, a missing space), then words of the list that look alike, with the word's own ending.
 */
export function suggestWords(dictionary: Dictionary, word: string, isOver: () => boolean): string[] {
  const lower = word.toLowerCase();
  const shape = word === lower ? 'small' : word === word.toUpperCase() && word.length > 1 ? 'capitals' : 'capital';
  const found = new Map<string, number>();
  const offer = (candidate: string): void => {
    if (candidate === word || found.has(candidate) || !isOffered(dictionary, candidate)) return;
    found.set(candidate, costOf(lower, candidate.toLowerCase()));
  };
  // Any word is known in capitals; an abbreviation is listed so.
  if (flagsOf(dictionary, word.toUpperCase()).length > 0) offer(word.toUpperCase());
  offer(firstUpper(lower));
  for (const candidate of edits(lower, dictionary)) {
    if (isOver()) break;
    offer(candidate);
    // A small-letter slip of a name: “pariss”.
    if (shape !== 'small') offer(firstUpper(candidate));
  }
  if (found.size < ENOUGH && lower.length > 3) {
    for (const candidate of lookAlikes(dictionary, lower, isOver)) offer(candidate);
  }
  const sorted = [...found]
    .sort(([a, costA], [b, costB]) => costA - costB || Number(a[0] !== lower[0]) - Number(b[0] !== lower[0]) || a.length - b.length)
    .map(([candidate]) => cased(candidate, shape));
  return [...new Set(sorted)];
}

/** Letters in another order are one slip of the fingers, however far they went. */
function costOf(word: string, candidate: string): number {
  const cost = distance(word, candidate) + (candidate.includes(' ') ? 0.4 : 0);
  return cost > 1 && inOrder(word) === inOrder(candidate) ? 1 : cost;
}

const inOrder = (word: string): string => [...word].sort().join('');

function isOffered(dictionary: Dictionary, candidate: string): boolean {
  const { marks } = dictionary.affixes;
  return candidate.split(' ').every((part) => {
    if (part === '') return false;
    if (flagsOf(dictionary, part).some((flags) => hasFlag(flags, marks.NOSUGGEST))) return false;
    return isKnown(dictionary, part);
  });
}

function cased(candidate: string, shape: 'small' | 'capital' | 'capitals'): string {
  if (shape === 'capitals') return candidate.toUpperCase();
  return shape === 'capital' ? firstUpper(candidate) : candidate;
}

/** Everything one slip away. */
function* edits(word: string, { affixes: { letters, replacements } }: Dictionary): Generator<string> {
  for (const [from, to] of replacements) {
    const core = from.replace(/^\^|\$$/g, '');
    for (let at = word.indexOf(core); at !== -1 && core !== ''; at = word.indexOf(core, at + 1)) {
      if ((from.startsWith('^') && at > 0) || (from.endsWith('$') && at + core.length < word.length)) continue;
      yield word.slice(0, at) + to + word.slice(at + core.length);
    }
  }
  const alphabet = new Set([...(letters === '' ? "etaoinshrdlu'" : letters).toLowerCase(), ...word, "'", '-']);
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after.length > 1) yield `${before}${after[1] ?? ''}${after[0] ?? ''}${after.slice(2)}`;
    if (after !== '') yield before + after.slice(1);
    if (after.length > 2 && (at > 2 || before === 'a')) yield `${before} ${after}`;
    for (const letter of alphabet) {
      yield before + letter + after;
      if (after !== '') yield before + letter + after.slice(1);
    }
  }
}

/** Words of the list up to two or three slips away, and those with the endings that the word may have. */
function lookAlikes(dictionary: Dictionary, word: string, isOver: () => boolean): string[] {
  const most = word.length > 7 ? 3 : 2;
  const close: { form: string; cost: number }[] = [];
  const stems = [{ stem: word, end: '' }, ...endingsOf(dictionary, word)];
  let looked = 0;
  for (const listed of dictionary.words.keys()) {
    looked += 1;
    if (looked % BATCH === 0 && isOver()) break;
    if (listed[0]?.toLowerCase() !== word[0] && listed[1]?.toLowerCase() !== word[1]) continue;
    for (const { stem, end } of stems) {
      if (Math.abs(listed.length - stem.length) > most) continue;
      const cost = distance(stem, listed.toLowerCase(), most);
      if (cost <= most) close.push({ form: listed + end, cost });
    }
  }
  return close.sort((a, b) => a.cost - b.cost).slice(0, 40).map(({ form }) => form);
}

/** Endings that the word may have been given: “journlists” is “journlist” with “s”. */
function endingsOf({ affixes: { suffixes } }: Dictionary, word: string): { stem: string; end: string }[] {
  const out: { stem: string; end: string }[] = [];
  for (let length = 1; length <= Math.min(4, suffixes.longest, word.length - 3); length += 1) {
    const end = word.slice(word.length - length);
    if (suffixes.byText.get(end)?.some((rule) => rule.strip === '') === true) out.push({ stem: word.slice(0, -length), end });
  }
  return out;
}
