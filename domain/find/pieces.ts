/** What a pattern caught in a text: where, and the whole with its groups. */
export interface Caught {
  readonly start: number;
  readonly groups: readonly string[];
  /** The groups that the pattern names. */
  readonly named?: Readonly<Record<string, string>>;
}

/**
 * Matches of a pattern (with `g` and `u`) in a long text, a list for each piece of it: what a pattern may cost grows with
 * what it is tried on in one go. A piece is seen with what stands around it, so that neither its edges are taken for those
 * of a line or word, nor is anything missed that lies across them. Empty matches are left out.
 */
export function* catchInPieces(text: string, pattern: RegExp, longest: number): Generator<readonly Caught[]> {
  if (text.length <= longest) {
    yield catchBetween(text, pattern, { from: 0, to: text.length, around: 0, longest });
    return;
  }
  const around = Math.floor(longest / 4);
  for (let from = 0; from < text.length; ) {
    const to = Math.min(text.length, afterCharacter(text, from + Math.max(1, Math.floor(longest / 2)) - 1));
    const caught = catchBetween(text, pattern, { from, to, around, longest });
    yield caught;
    const last = caught.at(-1);
    from = last === undefined ? to : Math.max(to, last.start + (last.groups[0]?.length ?? 0));
  }
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly around: number;
  readonly longest: number;
}

/** The matches that begin in a piece. */
function catchBetween(text: string, pattern: RegExp, { from, to, around, longest }: Piece): Caught[] {
  const sticky = new RegExp(pattern, `${pattern.flags}y`);
  const left = Math.max(0, from - around);
  const right = Math.min(text.length, to + around);
  const seen = text.slice(left, right);
  const found: Caught[] = [];
  for (let at = from; at < to; ) {
    pattern.lastIndex = at - left;
    const match = pattern.exec(seen);
    if (match === null || left + match.index >= to) break;
    const start = left + match.index;
    const isCut = right < text.length && start + match[0].length === right;
    const whole = isCut ? matchAt(text, sticky, { start, left: Math.max(0, start - around), right: start + longest }) : match;
    const size = whole?.[0].length ?? 0;
    if (whole !== null && size > 0) found.push(caughtBy(whole, start));
    at = size > 0 ? start + size : afterCharacter(text, start);
  }
  return found;
}

function caughtBy(match: RegExpExecArray, start: number): Caught {
  // A group that took no part caught nothing; the library's type does not say so.
  const text = (group: string | undefined): string => group ?? '';
  const named = match.groups === undefined ? {} : { named: Object.fromEntries(Object.entries(match.groups).map(([name, group]) => [name, text(group)])) };
  return { start, groups: [...match].map(text), ...named };
}

/** Looks again, with more of what follows, at a match that may go on behind the piece or end only because that does. */
function matchAt(text: string, sticky: RegExp, { start, left, right }: { start: number; left: number; right: number }): RegExpExecArray | null {
  sticky.lastIndex = start - left;
  return sticky.exec(text.slice(left, right));
}

/** The place behind a character, which may be two units long. */
function afterCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
