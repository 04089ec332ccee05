import { fail, ok, type Result } from '../result.ts';

/** How long a text one pattern may be tried on in one piece, so that the worst pattern ends soon. */
export interface PatternCost {
  readonly longestText: number;
}

/** By the number of open-ended repeats: each one more multiplies the worst time by the length of the text. */
const LONGEST_TEXT = [100_000, 5_000, 800, 200, 100] as const;

/** What may match the end of a line, and a text may be made of nothing but those. */
const OVER_LINES = /\\[sSWDPnrxuc]|\[\^/;

interface Group {
  repeats: boolean;
  alternatives: boolean;
}

/**
 * Refuses the patterns that can run for ever: a repeat inside a repeat, such as (a+)+, or a repeated choice. A
 * regular expression cannot be stopped once it runs, so this looks at it before.
 */
export function guardPattern(source: string): Result<PatternCost, string> {
  const open: Group[] = [{ repeats: false, alternatives: false }];
  let closed: Group | null = null;
  let repeats = 0;
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    const group = closed;
    closed = null;
    if (char === '\\') at += 1;
    else if (char === '[') at = classEnd(source, at);
    else if (char === '(') {
      open.push({ repeats: false, alternatives: false });
      const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(source.slice(at + 1));
      at += head?.[0].length ?? 0;
    } else if (char === ')') {
      closed = open.pop() ?? null;
      const outer = open.at(-1);
      if (closed !== null && outer !== undefined) {
        outer.repeats ||= closed.repeats;
        outer.alternatives ||= closed.alternatives;
      }
    } else if (char === '|') {
      const inner = open.at(-1);
      if (inner !== undefined) inner.alternatives = true;
    } else {
      const repeat = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at));
      if (repeat === null) continue;
      at += repeat[0].length - 1;
      if (!isMany(repeat[0])) continue;
      if (group !== null && (group.repeats || group.alternatives)) {
        return fail('This pattern repeats a repeat or a choice, which can take for ever. Make it simpler.');
      }
      repeats += 1;
      const inner = open.at(-1);
      if (inner !== undefined) inner.repeats = true;
    }
  }
  // What keeps to a line and begins with ^ is not tried at every letter: it may be tried on as much as one repeat less may.
  const isAnchored = source.startsWith('^') && open[0]?.alternatives === false && !OVER_LINES.test(source);
  const longestText = LONGEST_TEXT[isAnchored ? Math.max(0, repeats - 1) : repeats];
  return longestText === undefined
    ? fail('This pattern has too many open-ended repeats. Use at most four of * and +.')
    : ok({ longestText });
}

function classEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a repeat may go on for more than a few rounds. */
function isMany(repeat: string): boolean {
  if (/^[*+]/.test(repeat)) return true;
  const [, least = '', comma, most = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(repeat) ?? [];
  if (comma === undefined) return false;
  return comma === ',' && most === '' ? true : Number(most === '' ? least : most) > 16;
}
