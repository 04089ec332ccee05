import type { Step } from './align.ts';
import { isBuilt, isText, type Token } from './tokens.ts';

/**
 * Orders what was deleted and what was inserted between two things that stayed. Whole paragraphs and objects come
 * first, the deleted before the inserted, then the text that begins the paragraph behind them: so no text stands before
 * a mark that is not its own, be it accepted or rejected. Cells stand by those of their row and table. `leaves`: a mark that is
 * really deleted ends nothing.
 */
export function inGapOrder(steps: readonly Step[], leaves: (old: Token) => boolean): Step[] {
  const out: Step[] = [];
  let [gone, fresh]: [Step[], Step[]] = [[], []];
  const close = (next: number): void => {
    if (gone.length + fresh.length > 0) {
      const ended = wholes(gone, ({ old }) => old !== undefined && !leaves(old));
      // What is struck already is kept where it was.
      const begun = wholes(fresh, ({ now }) => now !== undefined && (now.rev.del === undefined || isBuilt(now)));
      const [before, behind] = [homeOf(out.at(-1)), homeOf(steps.slice(next).find((step) => !isText(step.old ?? step.now)))];
      const rank = (unit: readonly Step[]): number => {
        const home = homeOf(unit.at(-1));
        if (home === undefined) return 2;
        if (home.row === before?.row) return 0;
        if (home.row === behind?.row) return 4;
        if (home.table === before?.table) return 1;
        return home.table === behind?.table ? 3 : 2;
      };
      const units = [...ended.units, ...begun.units].sort((a, b) => rank(a) - rank(b));
      out.push(...units.flat(), ...ended.rest, ...begun.rest);
    }
    [gone, fresh] = [[], []];
  };
  steps.forEach((step, index) => {
    if (step.now === undefined) gone.push(step);
    else if (step.old === undefined) fresh.push(step);
    else {
      close(index);
      out.push(step);
    }
  });
  close(steps.length);
  return out;
}

/** Whole blocks, each up to its mark, and the text that is left behind the last of them. */
function wholes(steps: readonly Step[], ends: (step: Step) => boolean): { units: Step[][]; rest: Step[] } {
  const units: Step[][] = [];
  let rest: Step[] = [];
  for (const step of steps) {
    rest.push(step);
    if (isText(step.old ?? step.now) || !ends(step)) continue;
    units.push(rest);
    rest = [];
  }
  return { units, rest };
}

/** The table and row of the cell that a mark ends. */
function homeOf(step: Step | undefined): { readonly table: unknown; readonly row: unknown } | undefined {
  const token = step?.old ?? step?.now;
  return token?.kind === 'end' && token.props['type'] === 'cell' ? { table: token.props['table'], row: token.props['row'] } : undefined;
}
