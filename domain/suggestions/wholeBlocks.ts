import type { Block } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import { attributeKey, toTokens, type Token } from './tokens.ts';

/** The one change that a whole block, text and mark, is marked by. */
export interface MarkedAs {
  readonly kind: 'ins' | 'del';
  readonly id: ChangeId;
}

/** The mark of a block that is inserted or struck as a whole by one change and carries no other; else null. */
export function onlyMark(block: Block): MarkedAs | null {
  const marks = new Set(toTokens([block]).map(({ rev }) => ((rev.was ?? []).length > 0 ? '?' : `${rev.ins ?? ''}/${rev.del ?? ''}`)));
  const [mark] = marks;
  if (marks.size !== 1 || mark === undefined || mark === '?') return null;
  const [ins = '', del = ''] = mark.split('/');
  if (ins !== '' && del === '') return { kind: 'ins', id: ins };
  return ins === '' && del !== '' ? { kind: 'del', id: del } : null;
}

/** Equal for blocks that hold the same, whatever their ids and marks. */
export function contentOf(block: Block): string {
  return toTokens([block]).map(tokenContent).join('');
}

/** Equal for tokens that are the same thing, whatever their ids and marks. */
export function tokenContent(token: Token): string {
  if (token.kind === 'char') return `${token.char}${attributeKey({ ...token, rev: {}, notes: [] })}`;
  return `${token.kind}${JSON.stringify(Object.entries(token.props).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}
