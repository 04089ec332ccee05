import type { Block } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import { isBy, type Author, type Change, type Changes } from './change.ts';
import { isMarked } from './decide.ts';
import { toTokens, type Token } from './tokens.ts';
import { tokenContent } from './wholeBlocks.ts';

/** Less text than this may be the same by chance. */
const LEAST_CHARS = 12;

/**
 * Joins what was just pasted with what the same author cut before, where both hold the same: the records that make one
 * move of a deletion and an insertion. None when nothing fits.
 */
export function pairMove(blocks: readonly Block[], pasted: ReadonlySet<ChangeId>, changes: Changes, author: Author): Changes {
  const struck = new Map<ChangeId, Token[]>();
  const fresh = new Map<ChangeId, Token[]>();
  /** Groups of which something inserted is there: of a move that was pasted and undone only what is struck is left. */
  const standing = new Set<string>();
  for (const block of blocks) {
    if (!isMarked(block)) continue;
    for (const token of toTokens([block])) {
      const { ins, del } = token.rev;
      const group = ins === undefined ? undefined : changes[ins]?.group;
      if (group !== undefined) standing.add(group);
      if (ins !== undefined && pasted.has(ins)) append(fresh, ins, token);
      else if (del !== undefined && ins === undefined && isBy(changes[del], author)) append(struck, del, token);
    }
  }
  for (const [to, tokens] of fresh) {
    const wanted = substance(tokens);
    const from = [...struck].find(([id, others]) => wanted !== null && isFree(changes[id], standing) && substance(others) === wanted)?.[0];
    const [source, target] = [from === undefined ? undefined : changes[from], changes[to]];
    if (from === undefined || source === undefined || target === undefined || target.group !== undefined) continue;
    return { [from]: { ...source, group: from, kind: 'move' }, [to]: { ...target, group: from, kind: 'move' } };
  }
  return {};
}

function append(to: Map<ChangeId, Token[]>, id: ChangeId, token: Token): void {
  const known = to.get(id);
  if (known === undefined) to.set(id, [token]);
  else known.push(token);
}

/** Whether a deletion is no half of anything. */
function isFree(change: Change | undefined, standing: ReadonlySet<string>): boolean {
  return change?.group === undefined || (change.kind === 'move' && !standing.has(change.group));
}

/** What a stretch holds, without the paragraph marks at its ends; null when that is too little to know it again. */
function substance(tokens: readonly Token[]): string | null {
  const first = tokens.findIndex(({ kind }) => kind !== 'end');
  const last = tokens.findLastIndex(({ kind }) => kind !== 'end');
  if (first === -1) return null;
  const held = tokens.slice(first, last + 1);
  const isEnough = held.length >= LEAST_CHARS || held.some(({ kind }) => kind === 'object');
  return isEnough ? held.map(tokenContent).join('') : null;
}
