import type { Block, BlockId } from '../body/body.ts';
import type { Step } from './align.ts';
import { toTokens, type Token } from './tokens.ts';

/** A step that is part of a block moved as a whole, from the place where it was or to the place where it is. */
export interface WovenStep extends Step {
  readonly moved?: BlockId;
}

/** The rows of two bodies without the blocks that were moved, and what puts those back into the steps between the rows. */
export function takeOut(before: readonly Block[], after: readonly Block[], moved: ReadonlySet<BlockId>) {
  const [old, now] = [split(before, moved), split(after, moved)];
  /** The steps with the moved blocks at the places where they were, as deleted, and where they are, as inserted. */
  const weave = (steps: readonly Step[]): WovenStep[] => {
    const out: WovenStep[] = [];
    const [leaving, coming] = [[...old.taken], [...now.taken]];
    let [oldCount, nowCount] = [0, 0];
    const flush = (queue: Taken[], count: number, step: (token: Token, id: BlockId) => WovenStep): void => {
      for (let next = queue[0]; next !== undefined && next.after <= count; next = queue[0]) {
        const { id, tokens } = next;
        out.push(...tokens.map((token) => step(token, id)));
        queue.shift();
      }
    };
    const flushOld = (): void => {
      flush(leaving, oldCount, (token, moved) => ({ old: token, moved }));
    };
    const flushNow = (): void => {
      flush(coming, nowCount, (token, moved) => ({ now: token, moved }));
    };
    // As early as can be: behind what it stood behind, before text of a paragraph that goes on.
    flushOld();
    flushNow();
    for (const step of steps) {
      out.push(step);
      if (step.old !== undefined) oldCount += 1;
      if (step.now !== undefined) nowCount += 1;
      flushOld();
      flushNow();
    }
    return out;
  };
  return { old: old.rest, now: now.rest, weave };
}

interface Taken {
  readonly id: BlockId;
  readonly tokens: readonly Token[];
  /** Tokens of the other blocks before it. */
  readonly after: number;
}

function split(blocks: readonly Block[], moved: ReadonlySet<BlockId>): { rest: Token[]; taken: Taken[] } {
  const rest: Token[] = [];
  const taken: Taken[] = [];
  for (const block of blocks) {
    const tokens = toTokens([block]);
    if (moved.has(block.id)) taken.push({ id: block.id, tokens, after: rest.length });
    else rest.push(...tokens);
  }
  return { rest, taken };
}
