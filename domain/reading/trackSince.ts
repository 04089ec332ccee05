import { isTextBlock, type Block, type BlockId } from '../body/body.ts';
import { wholeText } from '../body/plainText.ts';
import type { ChangeId } from '../body/revision.ts';
import { sameJson } from '../json.ts';
import type { Author, Change, Changes } from '../suggestions/change.ts';
import { toBlocks, toTokens } from '../suggestions/tokens.ts';
import { trackBlocks } from '../suggestions/track.ts';
import type { Tracked } from '../suggestions/trackContext.ts';
import { contentOf, onlyMark } from '../suggestions/wholeBlocks.ts';
import { pairBlocks, type BlockPair } from '../versions/compare.ts';

/** Nobody knows who made an edit that was not suggested. */
export const DIRECTLY: Author = { by: 'direct', name: 'Edited directly', pass: 'line' };

/** Whether a change is one that nobody suggested. */
export function isDirect({ by }: Pick<Change, 'by'>): boolean {
  return by === DIRECTLY.by;
}

/** Longer rows than this are compared paragraph by paragraph. */
const MOST_TOKENS = 6_000;
/** So many letters of a paragraph tell where it came from. */
const ENOUGH = 16;

/** What stood somewhere in a text, and what stands there now; without marks of their own. */
export interface Place {
  readonly old: readonly Block[];
  readonly now: readonly Block[];
}

/**
 * What became of places of a text between two looks at it, as tracked changes: rejecting all of them gives `old`,
 * accepting all `now`. `ids` are those of all blocks, `at` stands for when, which nobody knows.
 */
export function trackSince(places: readonly Place[], ids: ReadonlySet<BlockId>, at: string): Tracked<Block[][]> {
  const added: Record<string, Change> = {};
  const taken = new Set<BlockId>(ids);
  let made = 0;
  const newId = (): string => `since-${(made += 1)}`;
  const newBlockId = (): string => {
    for (let n = taken.size; ; n += 1) {
      const id = `gone-${n}`;
      if (!taken.has(id)) return (taken.add(id), id);
    }
  };
  const track = (pairs: readonly BlockPair[]): Block[] => {
    const [old, now] = [pairs.flatMap((pair) => pair.old ?? []), pairs.flatMap((pair) => pair.now ?? [])];
    const tracked = trackBlocks(old, now, { author: DIRECTLY, at, changes: {}, newId, newBlockId, wholeWords: true });
    Object.assign(added, tracked.added);
    return tracked.value;
  };
  const tracked = places.map(({ old, now }) =>
    stretches(pairBlocks(old, now)).flatMap((stretch) => {
      const [first] = stretch;
      if (first?.now !== undefined && isSame(first)) return [first.now];
      return sizeOf(stretch) > MOST_TOKENS ? stretch.flatMap((pair) => track([pair])) : track(stretch);
    }),
  );
  const { value, moves } = withMoves(tracked, new Set(places.flatMap(({ now }) => now.map(({ id }) => id))), newBlockId);
  return { value, added: { ...added, ...movesIn(moves, added) } };
}

/** Pairs that are looked at together: a paragraph with those it was split into or joined with, or one put in place of another. */
function stretches(pairs: readonly BlockPair[]): BlockPair[][] {
  const out: BlockPair[][] = [];
  for (const pair of pairs) {
    const open = out.at(-1);
    if (open !== undefined && belongs(open, pair)) open.push(pair);
    else out.push([pair]);
  }
  return out;
}

function belongs(open: readonly BlockPair[], { old, now }: BlockPair): boolean {
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined || (old !== undefined && now !== undefined) || isSame(first)) return false;
  if (first.old !== undefined && first.now !== undefined) {
    return now === undefined ? holds(first.now, old) : holds(first.old, now);
  }
  // One paragraph in place of another: read as one change.
  return last?.now === undefined && old === undefined;
}

/** Whether a block begins with words that are in another one. */
function holds(block: Block, part: Block | undefined): boolean {
  if (!isTextBlock(block) || part === undefined || !isTextBlock(part)) return false;
  const words = wholeText(part.runs).trim().slice(0, ENOUGH);
  return words !== '' && wholeText(block.runs).includes(words);
}

const isSame = ({ old, now }: BlockPair): boolean => old !== undefined && now !== undefined && sameJson(old, now);

function sizeOf(pairs: readonly BlockPair[]): number {
  return toTokens(pairs.flatMap(({ old, now }) => [old ?? [], now ?? []].flat())).length;
}

interface Halves {
  readonly from: ChangeId;
  readonly to: ChangeId;
}

/** A block that went elsewhere is there twice: the struck one gives up its id, and both are halves of a move if they hold the same. */
function withMoves(places: readonly Block[][], living: ReadonlySet<BlockId>, newId: () => BlockId): { value: Block[][]; moves: Halves[] } {
  const byId = new Map<BlockId, Block[]>();
  for (const block of places.flat()) byId.set(block.id, [...(byId.get(block.id) ?? []), block]);
  const moves: Halves[] = [];
  const struck = new Set<Block>();
  for (const same of byId.values()) {
    if (same.length < 2) continue;
    const stays = same.find((block) => onlyMark(block)?.kind === 'ins') ?? same.find((block) => living.has(block.id));
    for (const one of same) if (one !== stays) struck.add(one);
    const [from, to] = [same.map(onlyMark).find((mark) => mark?.kind === 'del'), stays === undefined ? null : onlyMark(stays)];
    if (same.length === 2 && from != null && to != null && new Set(same.map(contentOf)).size === 1) moves.push({ from: from.id, to: to.id });
  }
  return { value: places.map((blocks) => blocks.map((block) => (struck.has(block) ? renamed(block, newId()) : block))), moves };
}

function movesIn(moves: readonly Halves[], added: Changes): Changes {
  const halves = moves.flatMap(({ from, to }) => [from, to].map((id) => [id, { group: from, kind: 'move' }] as const));
  return Object.fromEntries(halves.flatMap(([id, half]) => (added[id] === undefined ? [] : [[id, { ...added[id], ...half }]])));
}

function renamed(block: Block, id: BlockId): Block {
  const row = toTokens([block]).map((token) => ('id' in token ? { ...token, id } : token));
  return toBlocks(row, () => ({ id, props: { type: 'paragraph' } }))[0] ?? block;
}
