import type { Content } from '../article/article.ts';
import type { Block } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import { fieldSuggestions } from '../review/pending.ts';
import { summaries } from '../review/summaries.ts';
import { fieldText, readField } from '../review/fields.ts';
import type { Suggestion } from '../review/suggestion.ts';
import { changeIds, decideBlocks, type Decision } from '../suggestions/decide.ts';
import { fieldChangeIds } from '../suggestions/fieldChanges.ts';
import { contentOf } from '../suggestions/wholeBlocks.ts';
import { compareWords } from '../versions/compare.ts';
import { wholeText } from '../body/plainText.ts';
import { isTextBlock } from '../body/body.ts';

/** A suggestion that was pending and no longer is, with what became of it. */
export interface Decided {
  readonly suggestion: Suggestion;
  readonly outcome: Decision;
}

/** The ids of all changes that are pending in an article. */
function pendingIds({ body, review }: Pick<Content, 'body' | 'review'>): Set<ChangeId> {
  return new Set([...changeIds(body), ...fieldChangeIds(review?.fields ?? {})]);
}

/**
 * What became of suggestions between two looks: read off the later text, since nobody notes decisions. `old` are the
 * blocks that changed, `final` what stands there now with all carried out.
 */
export function decidedSince(before: Content, after: Content, old: readonly Block[], final: readonly Block[]): Decided[] {
  const left = pendingIds(after);
  const pending = [...fieldSuggestions(before), ...summaries(old, before.review?.changes ?? {})];
  const gone = pending.filter(({ ids }) => ids.every((id) => !left.has(id)));
  if (gone.length === 0) return [];
  const blocks = new Map(final.map((block) => [block.id, block]));
  return gone.flatMap((suggestion): Decided[] => {
    if (suggestion.field !== null) {
      const now = fieldText(readField(after.meta, suggestion.field));
      return [{ suggestion, outcome: now === suggestion.deleted ? 'reject' : 'accept' }];
    }
    const outcome = outcomeOf(suggestion, old, blocks);
    // Its paragraph is gone, which is told for itself.
    return outcome === null ? [] : [{ suggestion, outcome }];
  });
}

function outcomeOf({ ids, block: id }: Suggestion, body: readonly Block[], blocks: ReadonlyMap<string, Block>): Decision | null {
  const now = id === null ? undefined : blocks.get(id);
  const as = (decision: Decision): Block | undefined =>
    decideBlocks(body, (one) => (ids.includes(one) ? decision : 'accept')).find((block) => block.id === id);
  const [accepted, rejected] = [as('accept'), as('reject')];
  if (now === undefined) return accepted === undefined ? 'accept' : rejected === undefined ? 'reject' : null;
  if (accepted === undefined) return 'reject';
  return distance(accepted, now) <= distance(rejected, now) ? 'accept' : 'reject';
}

/** How far a block is from another one: first by what it holds, then by letters that differ. */
function distance(from: Block | undefined, to: Block): number {
  if (from === undefined) return Infinity;
  if (contentOf(from) === contentOf(to)) return 0;
  if (!isTextBlock(from) || !isTextBlock(to)) return 1;
  const parts = compareWords(wholeText(from.runs), wholeText(to.runs));
  return parts.reduce((sum, { kind, text }) => (kind === 'same' ? sum : sum + text.length), 1);
}
