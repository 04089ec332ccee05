import { isTextBlock, type Block } from '../body/body.ts';
import { align } from './align.ts';
import { toRuns, toTokens, type Token } from './tokens.ts';
import type { TrackContext } from './trackContext.ts';

type Char = Extract<Token, { kind: 'char' }>;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Takes comments off text that was typed at the edge of what they are about: an editor gives new text all that the
 * text beside it carries, and so a comment on the last word would run on with the story. Text typed inside stays
 * commented on, and so does what goes on with a commented word ("minister" + "s"); what replaces nothing but commented
 * text becomes so. `untouched` as in `TrackContext`. Blocks in which nothing differs are the same objects.
 */
export function withoutStretchedNotes(
  before: readonly Block[],
  after: readonly Block[],
  { untouched }: Pick<TrackContext, 'untouched'>,
): Block[] {
  const steps = align(toTokens(before), toTokens(after), untouched);
  const row: Token[] = [];
  let fresh: Char[] = [];
  let gone: Token[] = [];
  let last: Char | null = null;
  const settle = (next: Char | null): void => {
    row.push(...settled(fresh, sharedNotes(gone), last, next));
    fresh = [];
    gone = [];
  };
  for (const { old, now } of steps) {
    if (now === undefined) {
      if (old !== undefined) gone.push(old);
    } else if (now.kind !== 'char') {
      settle(null);
      last = null;
      row.push(now);
    } else if (old === undefined) fresh.push(now);
    else {
      // What stayed has the comments it had, whatever took its place in between.
      const kept = { ...now, notes: notesOf(old) };
      settle(kept);
      last = kept;
      row.push(kept);
    }
  }
  settle(null);
  let from = 0;
  return after.map((block) => {
    const tokens = toTokens([block]);
    const noted = row.slice(from, from + tokens.length);
    from += tokens.length;
    const isSame = tokens.every((token, index) => notesOf(token).join() === notesOf(noted[index]).join());
    return isSame || !isTextBlock(block) ? block : { ...block, runs: toRuns(noted) };
  });
}

/** New characters between two that stayed, each with the comments that are about it. */
function settled(fresh: readonly Char[], replaced: readonly string[], last: Char | null, next: Char | null): Char[] {
  const ahead = last !== null && WORD.test(last.char) ? leading(fresh) : 0;
  const behind = next !== null && WORD.test(next.char) ? leading([...fresh].reverse()) : 0;
  return fresh.map((token, index) => {
    const notes = token.notes.filter((id) => {
      const isBefore = last?.notes.includes(id) ?? false;
      const isAfter = next?.notes.includes(id) ?? false;
      if (replaced.includes(id) || isBefore === isAfter) return true;
      return isBefore ? index < ahead : index >= fresh.length - behind;
    });
    const all = [...notes, ...replaced.filter((id) => !notes.includes(id))];
    return all.join() === token.notes.join() ? token : { ...token, notes: all };
  });
}

/** How many characters at the start are of one word. */
function leading(tokens: readonly Char[]): number {
  const end = tokens.findIndex(({ char }) => !WORD.test(char));
  return end === -1 ? tokens.length : end;
}

/** The comments that are about each of these. */
function sharedNotes([first, ...rest]: readonly Token[]): readonly string[] {
  return notesOf(first).filter((id) => rest.every((token) => notesOf(token).includes(id)));
}

const notesOf = (token: Token | undefined): readonly string[] => (token !== undefined && 'notes' in token ? token.notes : []);
