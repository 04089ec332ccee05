import { isBuilt, type Token } from './tokens.ts';

/** One step through both rows: a token that stayed has both sides, a deleted one only `old`, a new one only `now`. */
export interface Step {
  readonly old?: Token;
  readonly now?: Token;
}

/** Above this many comparisons the middle counts as replaced whole: it shares little, and the table would be huge. */
const MOST_COMPARISONS = 1_000_000;

/** A token with a key that is equal where two may be paired. */
interface Keyed {
  readonly token: Token;
  readonly key: string;
}

/**
 * Pairs the tokens of two rows in order. Ends that agree are paired first (no further than `untouched` says, where
 * it is known, and not into words where these are to stay whole); what remains is compared by words. Deleted comes
 * before inserted, as Word shows it.
 */
export function align(old: readonly Token[], now: readonly Token[], untouched?: { start: number; end: number }, wholeWords = false): Step[] {
  const [a, b] = [keyed(old), keyed(now)];
  const most = Math.min(old.length, now.length);
  const startLimit = Math.min(most, untouched?.start ?? most);
  let start = 0;
  while (start < startLimit && a[start]?.key === b[start]?.key) start += 1;
  if (wholeWords) while (isLetter(old[start - 1]) && (isLetter(old[start]) || isLetter(now[start]))) start -= 1;
  const endLimit = Math.min(most - start, untouched?.end ?? most);
  let end = 0;
  while (end < endLimit && a[a.length - 1 - end]?.key === b[b.length - 1 - end]?.key) end += 1;
  if (wholeWords) while (isLetter(old[old.length - end]) && (isLetter(old[old.length - 1 - end]) || isLetter(now[now.length - 1 - end]))) end -= 1;
  const pairs = (from: number, count: number, shift: number): Step[] =>
    old.slice(from, from + count).map((token, i) => step(token, now[from + shift + i]));
  return [
    ...pairs(0, start, 0),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end), untouched !== undefined),
    ...pairs(old.length - end, end, now.length - old.length),
  ];
}

function middle(old: readonly Keyed[], now: readonly Keyed[], replaced: boolean): Step[] {
  const a = words(old);
  const b = words(now);
  const whole = replaced && !old.some(({ token }) => token.kind === 'end' || token.kind === 'object');
  if (whole || a.length === 0 || b.length === 0 || a.length * b.length > MOST_COMPARISONS) {
    return [...gone(old.map(({ token }) => token)), ...added(now.map(({ token }) => token))];
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  for (const [ai, bj] of commonWords(a, b)) {
    steps.push(...a.slice(i, ai).flatMap((word) => gone(word.tokens)), ...b.slice(j, bj).flatMap((word) => added(word.tokens)));
    const [left, right] = [a[ai]?.tokens ?? [], b[bj]?.tokens ?? []];
    steps.push(...left.map((token, k) => step(token, right[k])));
    i = ai + 1;
    j = bj + 1;
  }
  return [...steps, ...a.slice(i).flatMap((word) => gone(word.tokens)), ...b.slice(j).flatMap((word) => added(word.tokens))];
}

interface Word {
  readonly key: string;
  readonly tokens: readonly Token[];
}

/** Words, spaces, marks and objects, each with a key that is equal where they may be paired. A change ends a word. */
function words(tokens: readonly Keyed[]): Word[] {
  const out: { key: string; tokens: Token[]; letters: boolean }[] = [];
  for (const { token, key } of tokens) {
    const letters = isLetter(token);
    const last = out.at(-1);
    if (letters && last?.letters === true && revKey(last.tokens[0]) === revKey(token)) {
      last.key += key;
      last.tokens.push(token);
    } else out.push({ key, tokens: [token], letters });
  }
  return out;
}

const isLetter = (token: Token | undefined): boolean => token?.kind === 'char' && /[\p{L}\p{N}\p{M}]/u.test(token.char);

/** Pairs of indexes of a longest common subsequence of words. */
function commonWords(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const best = Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
      const paired = a[i]?.key === b[j]?.key ? (length[(i + 1) * width + j + 1] ?? 0) + weight(a[i]) : 0;
      length[i * width + j] = Math.max(best, paired);
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const here = length[i * width + j] ?? 0;
    if (here === length[(i + 1) * width + j]) i += 1;
    else if (here === length[i * width + j + 1]) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** Long words say more about what stayed than spaces and points do. */
const weight = (word: Word | undefined): number => (word === undefined ? 0 : 1 + 2 * word.tokens.length);

const revKey = (token: Token | undefined): string => `${token?.rev.ins ?? ''}/${token?.rev.del ?? ''}`;

/** Text in a cell or title is paired with text of the same one only: no other mark can take that text over. */
function keyed(tokens: readonly Token[]): Keyed[] {
  const out: Keyed[] = [];
  let home = '';
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.kind === 'end') home = isBuilt(token) ? token.id : '';
    else if (token.kind === 'object') home = '';
    out.push({ token, key: pairingKey(token, home) });
  }
  return out.reverse();
}

function pairingKey(token: Token, home: string): string {
  switch (token.kind) {
    case 'char':
      return `c${token.char}${revKey(token)}${home}`;
    case 'inline':
      // A footnote goes by its name, so that words changed in it are a change of it.
      return `i${token.props['type'] === 'footnote' ? JSON.stringify(token.props['id']) : JSON.stringify(token.props)}${revKey(token)}${home}`;
    case 'end':
      return `e${home}/${token.rev.del ?? ''}`;
    case 'object':
      return `o${token.id}/${token.rev.del ?? ''}`;
  }
}

const step = (old: Token, now: Token | undefined): Step => (now === undefined ? { old } : { old, now });
const gone = (tokens: readonly Token[]): Step[] => tokens.map((old) => ({ old }));
const added = (tokens: readonly Token[]): Step[] => tokens.map((now) => ({ now }));
