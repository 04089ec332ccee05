import { isTextBlock, isUnknownInline, type Block, type BlockId } from '../body/body.ts';
import type { ChangeId, RevisionMarks } from '../body/revision.ts';
import type { Change, Changes } from '../suggestions/change.ts';
import { toTokens, type Token } from '../suggestions/tokens.ts';
import { UNKNOWN_CHANGE } from '../suggestions/review.ts';

export type ChangeKind = 'insertion' | 'deletion' | 'replacement' | 'change';

/** One thing to decide: a change, or changes that belong together such as the halves of a replacement. */
export interface Suggestion {
  /** The first of its change ids: names it as long as it is pending. */
  readonly id: ChangeId;
  readonly ids: readonly ChangeId[];
  readonly kind: ChangeKind;
  readonly inserted: string;
  readonly deleted: string;
  /** What a change of properties touched, e.g. "bold", "link". */
  readonly properties: readonly string[];
  readonly block: BlockId;
  readonly change: Change;
}

const QUOTE = 160;
/** What stands for things without text. */
const SIGNS = { end: '¶', picture: '[picture]', divider: '[divider]', other: '[object]' };

interface Gathered {
  ids: Set<ChangeId>;
  inserted: string;
  deleted: string;
  touched: string;
  properties: Set<string>;
  block: BlockId;
  change: Change;
}

/** Everything pending in reading order. */
export function summaries(blocks: readonly Block[], changes: Changes): Suggestion[] {
  const found = new Map<string, Gathered>();
  for (const block of blocks) {
    if (!mayBeMarked(block)) continue;
    for (const token of toTokens([block])) {
      const { ins, del, was = [] } = token.rev;
      for (const id of [ins, del, ...was.map((one) => one.id)]) {
        if (id === undefined) continue;
        const one = gather(found, id, changes[id] ?? UNKNOWN_CHANGE, block.id);
        if (id === ins) one.inserted = clip(one.inserted, token);
        else if (id === del) one.deleted = clip(one.deleted, token);
        else {
          one.touched = clip(one.touched, token);
          for (const entry of was) if (entry.id === id) for (const key of Object.keys(entry.before)) one.properties.add(key);
        }
      }
    }
  }
  return [...found.values()].map(suggestion);
}

/** The words for a suggestion, as a screen reader says them: "insertion by Ana, legal pass: misstated". */
export function spoken({ kind, inserted, deleted, properties, change }: Suggestion): string {
  const what =
    kind === 'replacement' ? `${deleted} becomes ${inserted}` : kind === 'change' ? `${properties.join(', ')}: ${inserted}` : inserted || deleted;
  return `${kind} by ${change.name}, ${change.pass} pass: ${what}`;
}

function gather(found: Map<string, Gathered>, id: ChangeId, change: Change, block: BlockId): Gathered {
  const key = change.group ?? id;
  const known = found.get(key);
  if (known !== undefined) {
    known.ids.add(id);
    return known;
  }
  const fresh = { ids: new Set([id]), inserted: '', deleted: '', touched: '', properties: new Set<string>(), block, change };
  found.set(key, fresh);
  return fresh;
}

function suggestion({ ids, inserted, deleted, touched, properties, block, change }: Gathered): Suggestion {
  const all = [...ids];
  const [id = ''] = all;
  const kind = inserted !== '' && deleted !== '' ? 'replacement' : inserted !== '' ? 'insertion' : deleted !== '' ? 'deletion' : 'change';
  return { id, ids: all, kind, inserted: kind === 'change' ? touched : inserted, deleted, properties: [...properties], block, change };
}

function clip(text: string, token: Token): string {
  return text.length >= QUOTE ? text : text + textOf(token);
}

function textOf(token: Token): string {
  if (token.kind === 'char') return token.char;
  if (token.kind === 'end') return SIGNS.end;
  if (token.kind === 'inline') return SIGNS.other;
  const { type } = token.props;
  return type === 'picture' ? SIGNS.picture : type === 'divider' ? SIGNS.divider : SIGNS.other;
}

/** A cheap look that spares most blocks of a long article from being taken apart. */
function mayBeMarked(block: Block): boolean {
  if (block.type === 'unknown' || block.rev !== undefined) return true;
  return isTextBlock(block) && block.runs.some((run) => isUnknownInline(run) || hasMarks(run.rev));
}

const hasMarks = (rev: RevisionMarks | undefined): boolean => rev !== undefined;
