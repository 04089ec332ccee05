import type { Block } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import { isBy, type Author, type Changes } from './change.ts';
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
  for (const block of blocks) {
    if (!isMarked(block)) continue;
    for (const token of toTokens([block])) {
      const { ins, del } = token.rev;
      if (ins !== undefined && pasted.has(ins)) fresh.set(ins, [...(fresh.get(ins) ?? []), token]);
      else if (del !== undefined && ins === undefined && isFree(del, changes, author)) struck.set(del, [...(struck.get(del) ?? []), token]);
    }
  }
  for (const [to, tokens] of fresh) {
    const wanted = substance(tokens);
    const from = [...struck].find(([, others]) => wanted !== null && substance(others) === wanted)?.[0];
    const [source, target] = [from === undefined ? undefined : changes[from], changes[to]];
    if (from === undefined || source === undefined || target === undefined || target.group !== undefined) continue;
    return { [from]: { ...source, group: from, kind: 'move' }, [to]: { ...target, group: from, kind: 'move' } };
  }
  return {};
}

function isFree(id: ChangeId, changes: Changes, author: Author): boolean {
  const change = changes[id];
  return isBy(change, author) && change?.group === undefined;
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
