import type { Step } from './align.ts';
import { isBuilt, type EndToken, type Token } from './tokens.ts';

/**
 * Marks of paragraphs are alike, and so the one that stays may be paired with the one behind it that goes. Where nothing
 * is left between the two, the mark stays that still has its name: Enter at the end of a paragraph and Backspace leave
 * nothing to decide, and whoever strikes a new paragraph strikes its mark, not that of the one before.
 */
export function withKeptMarks(steps: readonly Step[]): Step[] {
  const out = [...steps];
  /** Marks that go, with nothing that stays behind them so far. */
  let going = new Map<string, number>();
  steps.forEach(({ old, now }, index) => {
    const mark = plainMark(old);
    if (now === undefined) {
      if (mark !== null) going.set(mark.id, index);
      return;
    }
    // What is struck already is nothing that stays.
    if (old !== undefined && old.rev.del !== undefined) return;
    const kept = plainMark(now);
    const at = mark === null || kept === null ? undefined : going.get(kept.id);
    const same = at === undefined ? undefined : steps[at]?.old;
    if (at !== undefined && same !== undefined && old !== undefined) {
      out[at] = { old: same, now };
      out[index] = { old };
    }
    going = new Map();
  });
  return out;
}

function plainMark(token: Token | undefined): EndToken | null {
  return token?.kind === 'end' && !isBuilt(token) && token.rev.del === undefined ? token : null;
}
