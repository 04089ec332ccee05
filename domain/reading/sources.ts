import type { Block } from '../body/body.ts';
import type { ChangeId, RevisionMarks } from '../body/revision.ts';
import { toBlocks, toTokens, type Token } from '../suggestions/tokens.ts';
import { tokenContent } from '../suggestions/wholeBlocks.ts';

/**
 * Says of what changed whose suggestion it is, where it is one: `blocks` are tracked changes between two final texts,
 * `now` is the later text with its own marks. Comments come along. Where the two do not run alike nothing is said.
 */
export function withSources(blocks: readonly Block[], now: readonly Block[]): Block[] {
  const source = toTokens(now);
  let at = 0;
  const out: Token[] = [];
  for (const token of toTokens(blocks)) {
    if (token.rev.del !== undefined) {
      const found = struckLike(token, source, at);
      at = found === -1 ? at : found + 1;
      out.push({ ...token, rev: { ...token.rev, del: source[found]?.rev.del ?? token.rev.del } });
      continue;
    }
    while (source[at]?.rev.del !== undefined) at += 1;
    const live = source[at];
    at += 1;
    if (live === undefined || !isLike(live, token)) return [...blocks];
    out.push(withSource(token, live));
  }
  return toBlocks(out, () => ({ id: 'spare', props: { type: 'paragraph' } }));
}

/** The place of the same token among those that are struck from here on; -1: the later text strikes none like it here. */
function struckLike(token: Token, source: readonly Token[], from: number): number {
  for (let at = from; source[at]?.rev.del !== undefined; at += 1) {
    const one = source[at];
    if (one !== undefined && isLike(one, token)) return at;
  }
  return -1;
}

/** Whether both stand for the same thing in texts that run alike. */
function isLike(a: Token, b: Token): boolean {
  if (a.kind === 'char' && b.kind === 'char') return a.char === b.char;
  return a.kind === b.kind && (a.kind === 'end' || tokenContent(a) === tokenContent(b));
}

function withSource(token: Token, live: Token): Token {
  const rev = revOf(token.rev, live.rev);
  return 'notes' in token && 'notes' in live ? { ...token, rev, notes: live.notes } : { ...token, rev };
}

function revOf(rev: RevisionMarks, source: RevisionMarks): RevisionMarks {
  if (rev.ins === undefined && rev.was === undefined) return rev;
  const suggested = source.was?.at(-1)?.id;
  const asSuggested = (id: ChangeId): ChangeId => suggested ?? id;
  return {
    ...rev,
    ...(rev.ins === undefined || source.ins === undefined ? {} : { ins: source.ins }),
    ...(rev.was === undefined ? {} : { was: rev.was.map((one) => ({ ...one, id: asSuggested(one.id) })) }),
  };
}
