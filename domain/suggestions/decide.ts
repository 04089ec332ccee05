import { isTextBlock, isTextRun, type Block } from '../body/body.ts';
import type { ChangeId, RevisionMarks } from '../body/revision.ts';
import { isPossible } from './possible.ts';
import { revertChange } from './propertyChanges.ts';
import { isBuilt, isNeeded, isText, tidyRev, toBlocks, toTokens, type EndToken, type Token } from './tokens.ts';

export type Decision = 'accept' | 'reject';

/** Says what to do with each change: accept it, reject it, or leave it pending (null). */
export type Decide = (id: ChangeId) => Decision | null;

/** Accepts every change: the text as it will be. */
export const ACCEPT_ALL: Decide = () => 'accept';
/** Rejects every change: the text as it was. */
export const REJECT_ALL: Decide = () => 'reject';

/**
 * Carries out decisions in some blocks. Blocks without any decided change are returned as the same objects. A change
 * that cannot be taken back stays pending; it stops none of the others.
 */
export function decideBlocks(blocks: readonly Block[], decide: Decide): Block[] {
  const out: Block[] = [];
  let stretch: Block[] = [];
  // Text whose paragraph mark goes joins the next block, so blocks are worked on in stretches that end with a kept one.
  for (const block of blocks) {
    const touched = touches(block, decide);
    if (!touched && stretch.length === 0) {
      out.push(block);
      continue;
    }
    stretch.push(block);
    if (leavesOpen(block, decide)) continue;
    out.push(...decideOnce(stretch, decide));
    stretch = [];
  }
  return [...out, ...decideStretch(stretch, decide)];
}

/** Carries out decisions in a row of tokens, e.g. of a headline. */
export function decideTokens(tokens: readonly Token[], decide: Decide): Token[] {
  return tokens.flatMap((token) => {
    const kept = decideToken(token, decide);
    return kept === null ? [] : [kept];
  });
}

/** Every change id that marks anything in these blocks, in reading order, without repeats. */
export function changeIds(blocks: readonly Block[]): ChangeId[] {
  const ids = new Set<ChangeId>();
  for (const block of blocks) for (const id of idsIn(block)) ids.add(id);
  return [...ids];
}

/** Whether anything in this block is marked by a tracked change. */
export function isMarked(block: Block): boolean {
  return idsIn(block).length > 0;
}

/** What all of it comes to is asked after each pause in typing, and most blocks are still the same objects. */
const KNOWN: ReadonlyMap<Decide, WeakMap<Block, Block[]>> = new Map([ACCEPT_ALL, REJECT_ALL].map((all) => [all, new WeakMap()]));

function decideOnce(stretch: readonly Block[], decide: Decide): readonly Block[] {
  const [block, ...more] = stretch;
  const known = KNOWN.get(decide);
  if (block === undefined || more.length > 0 || known === undefined) return decideStretch(stretch, decide);
  const before = known.get(block) ?? decideStretch(stretch, decide);
  known.set(block, before);
  return before;
}

function decideStretch(blocks: readonly Block[], decide: Decide): Block[] {
  return toBlocks(decideRow(toTokens(blocks), decide), () => {
    throw new Error('Text without a paragraph mark');
  });
}

/** Carries out decisions in the row of some blocks: marks that go leave their text to the next, or have to stay. */
export function decideRow(tokens: readonly Token[], decide: Decide): Token[] {
  const row = tokens.map((token) => ({ token, outcome: decideToken(token, decide) }));
  // The mark of a cell or box stays as long as text of its own is left.
  let hasText = false;
  const stays = row.map(({ token, outcome }): boolean => {
    if (token.kind === 'char' || token.kind === 'inline') {
      hasText ||= outcome !== null;
      return outcome !== null;
    }
    const own = hasText;
    hasText = false;
    return outcome !== null || (own && isBuilt(token));
  });
  const kept: Token[] = [];
  /** Of marks that go one after the other, the first with text before it: if one of them has to stay, it is that. */
  let own: EndToken | null = null;
  row.forEach(({ token, outcome }, at) => {
    if (isText(token)) {
      if (outcome !== null) kept.push(outcome);
      return;
    }
    const before = kept.at(-1);
    if (outcome !== null) kept.push(outcome);
    else if (token.kind === 'end' && isBuilt(token)) {
      if (stays[at] !== true || before === undefined) return;
      kept.push(pendingWith(before, token));
    } else if (token.kind === 'end' && before !== undefined && isText(before)) {
      own ??= token;
      // The next paragraph's mark takes the text over, or goes too and leaves it to the one behind.
      const next = row.find((one, index) => index > at && !isText(one.token) && (stays[index] === true || (one.token.kind === 'end' && !isBuilt(one.token))));
      if (!isNeeded(before, next?.token)) return;
      kept.push(pendingWith(before, own));
    } else return;
    own = null;
  });
  return kept;
}

/** A mark that stays though it was to go: it is pending for just as long as the text before it is. */
function pendingWith(text: Token, mark: EndToken): Token {
  return { ...mark, rev: { ...text.rev, was: [] } };
}

/** What becomes of one token: null when it goes. */
function decideToken(token: Token, decide: Decide): Token | null {
  const { ins, del } = token.rev;
  const insertion = ins === undefined ? null : decide(ins);
  const deletion = del === undefined ? null : decide(del);
  if (insertion === 'reject' || deletion === 'accept') return null;
  let { props } = token;
  let was = token.rev.was ?? [];
  for (const { id } of [...was].reverse()) {
    const decision = decide(id);
    const back = decision === 'reject' ? revertChange(props, was, id) : null;
    // What a file claims was there before may be nothing a block can have: that change stays pending, no other.
    if (back !== null && isPossible({ ...token, props: back.properties })) ({ properties: props, was } = back);
    else if (decision === 'accept') was = was.filter((one) => one.id !== id);
  }
  const rev: RevisionMarks = {
    ...(ins === undefined || insertion === 'accept' ? {} : { ins }),
    ...(del === undefined || deletion === 'reject' ? {} : { del }),
    was,
  };
  return { ...token, props, rev: tidyRev(rev) };
}

function touches(block: Block, decide: Decide): boolean {
  return idsIn(block).some((id) => decide(id) !== null);
}

/** Whether text before the next block may join it: this block's mark goes, or the block itself. */
function leavesOpen(block: Block, decide: Decide): boolean {
  const last = toTokens([isTextBlock(block) ? { ...block, runs: [] } : block]).at(-1);
  return last !== undefined && decideToken(last, decide) === null;
}

/** Asked of all blocks at each decision and each save, and most are still the same objects. */
const IDS = new WeakMap<Block, readonly ChangeId[]>();

function idsIn(block: Block): readonly ChangeId[] {
  const ids = IDS.get(block) ?? revisionsOf(block).flatMap(idsOf);
  IDS.set(block, ids);
  return ids;
}

function revisionsOf(block: Block): RevisionMarks[] {
  if (block.type === 'unknown') return toTokens([block]).map((token) => token.rev);
  const own = block.rev === undefined ? [] : [block.rev];
  if (!isTextBlock(block)) return own;
  if (block.runs.some((run) => !isTextRun(run))) return toTokens([block]).map((token) => token.rev);
  return [...block.runs.flatMap((run) => (!isTextRun(run) || run.rev === undefined ? [] : [run.rev])), ...own];
}

function idsOf(rev: RevisionMarks): ChangeId[] {
  return [rev.ins, rev.del, ...(rev.was ?? []).map((one) => one.id)].filter((id) => id !== undefined);
}
