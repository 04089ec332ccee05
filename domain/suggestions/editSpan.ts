import { isBuilt, type Token } from './tokens.ts';

/** Where the caret or selection stood, as positions in a row of tokens. */
export interface SelectedSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens at both ends that an edit surely left alone, if it was made at the selection: between where that stood
 * before and where it stands now. So in "aaa" the letter that was really deleted is struck, and a word pasted over
 * another replaces that word. Undefined for an edit elsewhere (find and replace, a smart quote).
 */
export function untouchedBy(
  old: readonly Token[],
  now: readonly Token[],
  before: SelectedSpan,
  after: SelectedSpan = before,
): { start: number; end: number } | undefined {
  // A change of properties alone: every letter is its own counterpart.
  if (old.length === now.length && old.every((token, index) => alike(token, now[index]))) return undefined;
  const start = Math.min(before.start, after.start);
  const end = Math.min(old.length - before.end, now.length - after.end);
  if (end < 0 || start + end > Math.min(old.length, now.length)) return undefined;
  for (let i = 0; i < start; i += 1) if (!alike(old[i], now[i])) return undefined;
  for (let i = 1; i <= end; i += 1) if (!alike(old[old.length - i], now[now.length - i])) return undefined;
  return { start, end };
}

function alike(a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'char' && b.kind === 'char') return a.char === b.char && a.rev.del === b.rev.del;
  if (a.kind === 'inline') return JSON.stringify(a.props) === JSON.stringify(b.props);
  return (a.kind === 'end' && !isBuilt(a) && !isBuilt(b)) || ('id' in a && 'id' in b && a.id === b.id);
}
