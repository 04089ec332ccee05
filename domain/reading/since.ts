import type { Content } from '../article/article.ts';
import type { Status } from '../article/metadata.ts';
import type { Block } from '../body/body.ts';
import { createPlaceFinder } from '../comments/places.ts';
import { withNotes } from '../comments/notesIn.ts';
import { FIELD_NAMES, fieldText, PAGE_FIELDS, readField, type FieldName } from '../review/fields.ts';
import { summaries } from '../review/summaries.ts';
import type { Suggestion } from '../review/suggestion.ts';
import { recordOf, type Change, type Changes } from '../suggestions/change.ts';
import { decideBlocks } from '../suggestions/decide.ts';
import { final } from '../suggestions/views.ts';
import { compareWords } from '../versions/compare.ts';
import { decidedSince, type Decided } from './decided.ts';
import { regionsOf } from './regions.ts';
import { withSources } from './sources.ts';
import { talkSince, type Talk } from './talkSince.ts';
import { DIRECTLY, trackSince } from './trackSince.ts';

/** One thing that is new. What changed in text and fields is told as suggestions are; `change.by` is DIRECTLY's where nobody is known. */
export type NewThing =
  | { readonly kind: 'text'; readonly id: string; readonly suggestion: Suggestion }
  | { readonly kind: 'status'; readonly id: string; readonly from: Status; readonly to: Status }
  | { readonly kind: 'decided'; readonly id: string; readonly decided: Decided }
  | { readonly kind: 'talk'; readonly id: string; readonly talk: Talk };

/** What is new in an article since some earlier state of it. */
export interface Since {
  /** In reading order. */
  readonly things: readonly NewThing[];
  /** The text in parts: what changed is marked as tracked changes, all else as it is in the file. */
  readonly parts: readonly { readonly isMarked: boolean; readonly blocks: readonly Block[] }[];
  /** The records of the marks. */
  readonly changes: Changes;
}

/**
 * What is new between two states of an article, both seen with all suggestions carried out: edits and new suggestions
 * alike, what became of earlier suggestions, and what was said. `at` stands for when, where nobody knows. Costs as much
 * as there is new.
 */
export function changesSince(before: Content, after: Content, at: string): Since {
  const regions = regionsOf(before.body, after.body);
  const changed = regions.filter((one) => one.kind === 'changed');
  const finals = changed.map(({ now }) => final(now));
  const decided = decidedSince(before, after, changed.flatMap(({ old }) => old), finals.flat());
  const rejected = new Set(decided.flatMap(({ outcome, suggestion }) => (outcome === 'reject' ? suggestion.ids : [])));
  const places = changed.map(({ old }, index) => ({
    old: withNotes(decideBlocks(old, (id) => (rejected.has(id) ? 'reject' : 'accept')), () => false),
    now: withNotes(finals[index] ?? [], () => false),
  }));
  const ids = new Set([...before.body, ...after.body].map(({ id }) => id));
  const tracked = trackSince(places, ids, at);
  const marked = changed.map(({ now }, index) => withSources(tracked.value[index] ?? [], now));
  const changes = { ...after.review?.changes, ...tracked.added };
  const waiting = [...marked];
  const parts = regions.map((region) => (region.kind === 'same' ? { isMarked: false, blocks: region.blocks } : { isMarked: true, blocks: waiting.shift() ?? [] }));
  const things = [...changedFields(before, after, rejected, at), ...statusChange(before, after), ...summaries(marked.flat(), changes).map(asThing), ...decided.map(asDecided), ...talk(before, after)];
  return { things: things.length === 0 ? things : inOrder(things, after.body), parts, changes };
}

/** The text as it will be, with what is new marked. */
export function markedBody({ parts }: Since): Block[] {
  return parts.flatMap(({ isMarked, blocks }) => (isMarked ? blocks : final(blocks)));
}

const asThing = (suggestion: Suggestion): NewThing => ({ kind: 'text', id: suggestion.id, suggestion });
const asDecided = (decided: Decided): NewThing => ({ kind: 'decided', id: `decided ${decided.suggestion.id}`, decided });

function talk(before: Content, after: Content): NewThing[] {
  return talkSince(before.comments ?? [], after.comments ?? []).map((one, index) => ({ kind: 'talk', id: `talk ${index} ${one.thread.id}`, talk: one }));
}

function statusChange({ meta: { status: from } }: Content, { meta: { status: to } }: Content): NewThing[] {
  return from === to ? [] : [{ kind: 'status', id: 'status', from, to }];
}

function changedFields(before: Content, after: Content, rejected: ReadonlySet<string>, at: string): NewThing[] {
  return FIELD_NAMES.flatMap((field): NewThing[] => {
    const wasRejected = before.review?.fields?.[field]?.some(({ id }) => rejected.has(id)) === true;
    const [deleted, inserted] = [fieldText(readField(before.meta, field)), fieldText(readField(after.meta, field))];
    if (deleted === inserted || wasRejected) return [];
    const change = changeOfField(field, before, after) ?? recordOf(DIRECTLY, at);
    const id = `field ${field}`;
    return [asThing({ id, ids: [id], kind: 'field', inserted, deleted, properties: [field], parts: compareWords(deleted, inserted), block: null, field, change })];
  });
}

/** The suggestion that gave a field its value, if it is one and new. */
function changeOfField(field: FieldName, before: Content, after: Content): Change | undefined {
  const known = new Set(before.review?.fields?.[field]?.map(({ id }) => id));
  const last = after.review?.fields?.[field]?.at(-1)?.id;
  return last === undefined || known.has(last) ? undefined : after.review?.changes?.[last];
}

/** As one meets them on the page: what stands above the text, the text with what was said and decided there, all else. */
function inOrder(things: readonly NewThing[], body: readonly Block[]): NewThing[] {
  const order = new Map(body.map(({ id }, index) => [id, index]));
  const places = createPlaceFinder()(body);
  let last = 0;
  const rank = (thing: NewThing): number => {
    if (thing.kind === 'status') return Infinity;
    if (thing.kind === 'talk') {
      const [block] = places.get(thing.talk.thread.id)?.blocks ?? [];
      return block === undefined ? -1 : (order.get(block) ?? Infinity) + 0.5;
    }
    const { field, block } = thing.kind === 'text' ? thing.suggestion : thing.decided.suggestion;
    if (field !== null) return PAGE_FIELDS.has(field) ? -2 : Infinity;
    // A paragraph that is gone was where the one before it is.
    return thing.kind === 'text' ? (last = order.get(block ?? '') ?? last) : (order.get(block ?? '') ?? Infinity);
  };
  const ranked = things.map((thing, index) => ({ thing, index, rank: rank(thing) }));
  return ranked.sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank)).map(({ thing }) => thing);
}
