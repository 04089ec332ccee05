import { isTextBlock, type Block, type BlockId } from '../body/body.ts';
import type { Changes } from './change.ts';
import { decideBlocks, isMarked } from './decide.ts';
import { toTokens } from './tokens.ts';
import { contentOf, onlyMark, type MarkedAs } from './wholeBlocks.ts';

/** How a block was moved by an edit: text that was there before, or an insertion of the author's own, which only goes elsewhere. */
export type Moved = 'tracked' | 'own';

/** More blocks than this in another order is no move of some of them. */
const MOST_BLOCKS = 1500;
/** A picture among texts is what was moved. */
const OBJECT_WEIGHT = 20;
/** What cannot be moved as it is stays, if it can; of what is struck that does not matter. */
const UNMOVABLE_WEIGHT = 1_000_000;
/** Selected blocks are moved rather than any other. */
const SELECTED_WEIGHT = 0.001;

/**
 * The blocks that an edit moved as they are: those of the shorter text where two could have moved past each other,
 * or those of `preferred`, which the person had selected. `isOwn`: an insertion that the author may really move.
 */
export function movedBlocks(
  before: readonly Block[],
  after: readonly Block[],
  isOwn: (mark: MarkedAs) => boolean,
  preferred: () => ReadonlySet<BlockId> = () => new Set(),
): ReadonlyMap<BlockId, Moved> {
  const places = new Map(before.map((block, index) => [block.id, index]));
  const common = after.filter(({ id }) => places.has(id));
  const order = common.map(({ id }) => places.get(id) ?? 0);
  if (common.length > MOST_BLOCKS || order.every((place, index) => index === 0 || place > (order[index - 1] ?? 0))) return new Map();
  const selected = preferred();
  const ways = common.map((block, index) => wayToMove(before[order[index] ?? -1], block, isOwn));
  const weights = common.map((block, index) => {
    if (ways[index] === null && !isStruck(block)) return UNMOVABLE_WEIGHT;
    return selected.has(block.id) ? SELECTED_WEIGHT : weightOf(block);
  });
  const staying = heaviestRise(order, weights);
  return new Map(
    common.flatMap(({ id }, index): [BlockId, Moved][] => {
      const way = ways[index] ?? null;
      return staying.has(index) || way === null ? [] : [[id, way]];
    }),
  );
}

/** How a block can be moved; null where it cannot as it is: it was changed too, or others have marked it. */
function wayToMove(old: Block | undefined, block: Block, isOwn: (mark: MarkedAs) => boolean): Moved | null {
  // A cell has no place of its own outside its row.
  if (old === undefined || block.type === 'cell' || (old !== block && contentOf(old) !== contentOf(block))) return null;
  if (!isMarked(old)) return 'tracked';
  const mark = onlyMark(old);
  return mark !== null && isOwn(mark) ? 'own' : null;
}

const isStruck = (block: Block): boolean => block.type !== 'unknown' && block.rev?.del !== undefined;

function weightOf(block: Block): number {
  return isTextBlock(block) ? toTokens([block]).length : OBJECT_WEIGHT;
}

/** Indexes of the rising sequence with the greatest weight: what can have stayed in place. */
function heaviestRise(order: readonly number[], weights: readonly number[]): Set<number> {
  const best = [...weights];
  const from = order.map(() => -1);
  order.forEach((place, i) => {
    for (let j = 0; j < i; j += 1) {
      if ((order[j] ?? 0) >= place) continue;
      const sum = (best[j] ?? 0) + (weights[i] ?? 0);
      if (sum > (best[i] ?? 0)) {
        best[i] = sum;
        from[i] = j;
      }
    }
  });
  const staying = new Set<number>();
  for (let at = best.indexOf(Math.max(...best)); at >= 0; at = from[at] ?? -1) staying.add(at);
  return staying;
}

/**
 * A block that is back beside the place it was moved from was not moved: both halves become the block as it was, and a
 * fact box again holds what went along with it.
 */
export function withoutReturned(blocks: readonly Block[], changes: Changes): Block[] {
  const out: Block[] = [];
  const ids = new Map<BlockId, BlockId>();
  for (const block of blocks) {
    const before = out.at(-1);
    const restored = before === undefined ? null : returned(before, block, changes);
    if (before === undefined || restored === null) out.push(inBoxOf(block, ids));
    else {
      for (const { id } of [before, block]) ids.set(id, restored.id);
      out[out.length - 1] = restored;
    }
  }
  return out;
}

function inBoxOf(block: Block, ids: ReadonlyMap<BlockId, BlockId>): Block {
  const box = 'box' in block && typeof block.box === 'string' ? ids.get(block.box) : undefined;
  return box === undefined || !('box' in block) || box === block.box ? block : { ...block, box };
}

function returned(a: Block, b: Block, changes: Changes): Block | null {
  const [first, second] = [moveMark(a, changes), moveMark(b, changes)];
  if (first === null || second === null || first.group !== second.group || first.kind === second.kind) return null;
  if (contentOf(a) !== contentOf(b)) return null;
  const struck = first.kind === 'del' ? a : b;
  return decideBlocks([struck], () => 'reject')[0] ?? null;
}

function moveMark(block: Block, changes: Changes): (MarkedAs & { readonly group: string | undefined }) | null {
  const mark = isMarked(block) ? onlyMark(block) : null;
  const change = mark === null ? undefined : changes[mark.id];
  return mark === null || change?.kind !== 'move' ? null : { ...mark, group: change.group };
}
