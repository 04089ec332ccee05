import type { Block } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import { align } from './align.ts';
import { commonEnds } from './commonEnds.ts';
import { inGapOrder } from './gaps.ts';
import { isFaithful, isWithinBlocks } from './faithful.ts';
import { countGone, takeGone } from './goneTokens.ts';
import { withKeptMarks } from './keptMarks.ts';
import { movedBlocks, withoutReturned } from './moves.ts';
import { withOwnTables } from './ownTables.ts';
import { toBlocks, toTokens, type Token } from './tokens.ts';
import { replaceWhole } from './replaceWhole.ts';
import type { Tracked, TrackContext } from './trackContext.ts';
import { trackSteps } from './trackSteps.ts';
import { takeOut } from './weave.ts';
import type { MarkedAs } from './wholeBlocks.ts';

/**
 * Turns a plain edit into tracked changes. `before` is the marked-up text, `after` what an ordinary edit made of it;
 * the outcome holds both: what is gone from `after` is back as deleted, what is new is marked as inserted, changed
 * properties remember their old values. Whatever the edit was (typing, paste, drag, find and replace), rejecting
 * the outcome gives what rejecting `before` gave, and accepting it what accepting `after` would have.
 * Only an author's own pending insertion is really deleted.
 */
export function trackBlocks(before: readonly Block[], after: readonly Block[], context: TrackContext): Tracked<Block[]> {
  const fine = trackFinely(before, after, context);
  if (isWithinBlocks(before, after) || isFaithful(fine.value, before, after)) return fine;
  // Marks of others and objects between them may be such that no marks on letters say it.
  const whole = replaceWhole(before, after, (id) => context.changes[id]?.by === context.author.by, context);
  return isFaithful(whole.value, before, after) ? whole : fine;
}

function trackFinely(before: readonly Block[], after: readonly Block[], context: TrackContext): Tracked<Block[]> {
  const { start, end } = commonBlocks(before, after);
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const isOwnChange = (id: ChangeId): boolean => context.changes[id]?.by === context.author.by;
  const isOwn = ({ kind, id }: MarkedAs): boolean => kind === 'ins' && isOwnChange(id);
  const leaves = ({ rev }: Token): boolean => rev.del === undefined && rev.ins !== undefined && isOwnChange(rev.ins);
  const moved = movedBlocks(old, now, isOwn, context.preferred);
  const rows = takeOut(old, now, new Set(moved.keys()));
  // Known places are places of the whole rows.
  const untouched = moved.size === 0 ? context.untouched : undefined;
  const aligned = withKeptMarks(align(rows.old, rows.now, untouched, context.wholeWords));
  const steps = rows.weave(inGapOrder(aligned, leaves));
  const { value, added } = trackSteps(steps, moved, context);
  const newBlockId = context.newBlockId ?? context.newId;
  const middle = withOwnTables(toBlocks(value, () => ({ id: newBlockId(), props: { type: 'paragraph' } })), before, newBlockId);
  const blocks = [...before.slice(0, start), ...middle, ...before.slice(before.length - end)];
  return { value: moved.size === 0 ? blocks : withoutReturned(blocks, { ...context.changes, ...added }), added };
}

/**
 * An edit that is not tracked: what it typed inside marked text is plain text, no part of that change. All else is
 * as the edit left it.
 */
export function withoutNewMarks(before: readonly Block[], after: readonly Block[], newId: () => string): Block[] {
  const steps = align(toTokens(before), toTokens(after));
  const gone = countGone(steps);
  const row = steps.flatMap(({ old, now }): Token[] => {
    if (now === undefined) return [];
    return [old !== undefined || takeGone(gone, now) ? now : { ...now, rev: {} }];
  });
  return toBlocks(row, () => ({ id: newId(), props: { type: 'paragraph' } }));
}

/** Blocks at both ends that are the very same objects: unchanged ones are never taken apart. */
function commonBlocks(a: readonly Block[], b: readonly Block[]): { start: number; end: number } {
  let { start, end } = commonEnds(a, b);
  // What is in a fact box goes along with the title above it, which may get another id.
  while (end > 0 && namesBox(a[a.length - end])) end -= 1;
  // The cells on both sides say which row new ones belong to.
  if (a[start - 1]?.type === 'cell') start -= 1;
  if (a[a.length - end]?.type === 'cell' && end > 0) end -= 1;
  return { start, end };
}

const namesBox = (block: Block | undefined): boolean => block !== undefined && 'box' in block;
