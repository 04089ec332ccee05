import type { Content } from '../article/article.ts';
import type { Metadata } from '../article/metadata.ts';
import type { Block, BlockId } from '../body/body.ts';
import type { Threads } from '../comments/thread.ts';
import { sameJson } from '../json.ts';
import type { FieldChanges } from '../suggestions/fieldChanges.ts';
import type { Review } from '../suggestions/review.ts';

/**
 * What is as read once the reader has changed the article from `seen` to `now`: nobody's own edit is news. What had been
 * read stays read with it; what others had changed stays new.
 */
export function withOwnEdits(asRead: Content, seen: Content, now: Content): Content {
  const { review, comments, ...rest } = now;
  const kept = ownReview(asRead.review, seen.review, review);
  const threads = ownThreads(asRead.comments ?? [], seen.comments ?? [], comments ?? []);
  return {
    ...rest,
    meta: ownFields(asRead.meta, seen.meta, now.meta),
    body: ownBlocks(asRead.body, seen.body, now.body),
    ...(kept === undefined ? {} : { review: kept }),
    ...(threads.length === 0 ? {} : { comments: threads }),
  };
}

function ownBlocks(asRead: readonly Block[], seen: readonly Block[], now: readonly Block[]): Block[] {
  const [read, shown] = [byId(asRead), byId(seen)];
  const out = now.flatMap((block): Block[] => {
    const [before, there] = [read.get(block.id), shown.get(block.id)];
    if (there === undefined) return [block];
    if (before === undefined) return [];
    return [sameJson(before, there) ? block : before];
  });
  // What others took away is still to be missed where it was.
  asRead.forEach((block, index) => {
    if (shown.has(block.id)) return;
    const before = asRead[index - 1]?.id;
    const at = before === undefined ? -1 : out.findIndex(({ id }) => id === before);
    out.splice(at + 1, 0, block);
  });
  return out;
}

function ownFields(asRead: Metadata, seen: Metadata, now: Metadata): Metadata {
  const unread = Object.entries(asRead).filter(([key, value]) => !sameJson(value, seen[key]));
  return { ...now, ...Object.fromEntries(unread) };
}

/** Records are kept of everything that either text marks; only the fields' own changes can be news. */
function ownReview(asRead: Review | undefined, seen: Review | undefined, now: Review | undefined): Review | undefined {
  if (asRead === undefined && now === undefined) return undefined;
  const before = asRead?.fields ?? {};
  const unread = [...Object.keys(before), ...Object.keys(seen?.fields ?? {})].filter((name) => !sameJson(before[name], seen?.fields?.[name]));
  const fields: FieldChanges = { ...now?.fields, ...Object.fromEntries(unread.map((name) => [name, before[name] ?? []])) };
  return { ...now, changes: { ...asRead?.changes, ...now?.changes }, fields };
}

function ownThreads(asRead: Threads, seen: Threads, now: Threads): Threads {
  const [read, shown] = [byId(asRead), byId(seen)];
  return now.flatMap((thread) => {
    const [before, there] = [read.get(thread.id), shown.get(thread.id)];
    if (there === undefined) return [thread];
    if (before === undefined) return [];
    return [sameJson(before, there) ? thread : before];
  });
}

const byId = <T extends { readonly id: BlockId }>(all: readonly T[]): ReadonlyMap<BlockId, T> => new Map(all.map((one) => [one.id, one]));
