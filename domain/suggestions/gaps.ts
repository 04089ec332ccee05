import type { Step } from './align.ts';
import { isBuilt, type Token } from './tokens.ts';

/**
 * Orders what was deleted and what was inserted between two things that stayed. Whole paragraphs and objects come
 * first, the deleted before the inserted, then the text that begins the paragraph behind them: so no text stands before
 * a mark that is not its own, be it accepted or rejected. `leaves`: a mark that is really deleted ends nothing.
 */
export function inGapOrder(steps: readonly Step[], leaves: (old: Token) => boolean): Step[] {
  const out: Step[] = [];
  let [gone, fresh]: [Step[], Step[]] = [[], []];
  const close = (): void => {
    const goneEnd = gone.findLastIndex(({ old }) => old !== undefined && isMark(old) && !leaves(old)) + 1;
    // What is struck already is kept where it was.
    const freshEnd = fresh.findLastIndex(({ now }) => now !== undefined && isMark(now) && (now.rev.del === undefined || isBuilt(now))) + 1;
    out.push(...gone.slice(0, goneEnd), ...fresh.slice(0, freshEnd), ...gone.slice(goneEnd), ...fresh.slice(freshEnd));
    [gone, fresh] = [[], []];
  };
  for (const step of steps) {
    if (step.now === undefined) gone.push(step);
    else if (step.old === undefined) fresh.push(step);
    else {
      close();
      out.push(step);
    }
  }
  close();
  return out;
}

const isMark = (token: Token): boolean => token.kind === 'end' || token.kind === 'object';
