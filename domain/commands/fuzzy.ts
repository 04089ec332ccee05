import { fold } from '../find/fold.ts';

const LOOSE = { matchCase: false, matchAccents: false };

/**
 * How well typed letters fit a name: each word typed must stand in it, whole or with gaps. Starts of words count most.
 * Null when it does not fit.
 */
export function fuzzyScore(typed: string, name: string): number | null {
  const text = fold(name, LOOSE).text;
  let score = 0;
  for (const term of fold(typed, LOOSE).text.split(/\s+/)) {
    if (term === '') continue;
    const one = termScore(term, text);
    if (one === null) return null;
    score += one;
  }
  return score - text.length / 100;
}

function termScore(term: string, text: string): number | null {
  const whole = text.indexOf(term);
  if (whole !== -1) return term.length * 4 + (isWordStart(text, whole) ? 20 : 8);
  let at = -1;
  let score = 0;
  for (const letter of term) {
    const next = text.indexOf(letter, at + 1);
    if (next === -1) return null;
    score += next === at + 1 || isWordStart(text, next) ? 3 : 0;
    at = next;
  }
  // Letters strewn over a long name are no answer.
  return score >= term.length ? score : null;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
