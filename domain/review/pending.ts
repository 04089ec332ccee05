import type { Content } from '../article/article.ts';
import type { Changes } from '../suggestions/change.ts';
import { valueAfter } from '../suggestions/fieldChanges.ts';
import { UNKNOWN_CHANGE } from '../suggestions/review.ts';
import { compareWords } from '../versions/compare.ts';
import { FIELD_NAMES, fieldText, PAGE_FIELDS, readField, type FieldName } from './fields.ts';
import { summaries } from './summaries.ts';
import type { Suggestion } from './suggestion.ts';
import type { MarkedMeta } from './suggestMeta.ts';

/** Everything pending in an article in reading order: the fields above the text, the text, the details. */
export function pendingIn({ meta, body, review }: Pick<Content, 'meta' | 'body' | 'review'>): Suggestion[] {
  const changes = review?.changes ?? {};
  const inFields = fieldSuggestions({ meta, review });
  const isAbove = ({ field }: Suggestion): boolean => field !== null && PAGE_FIELDS.has(field);
  return [...inFields.filter(isAbove), ...summaries(body, changes), ...inFields.filter((one) => !isAbove(one))];
}

/** What is pending in the fields. */
export function fieldSuggestions({ meta, review }: Pick<Content, 'meta' | 'review'>): Suggestion[] {
  return fieldSummaries({ meta, fields: review?.fields ?? {} }, review?.changes ?? {});
}

function fieldSummaries({ meta, fields }: MarkedMeta, changes: Changes): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const field of FIELD_NAMES) {
    for (const id of new Set((fields[field] ?? []).map((one) => one.id))) {
      const change = changes[id] ?? UNKNOWN_CHANGE;
      const key = change.group ?? id;
      const known = found.get(key);
      if (known === undefined) found.set(key, inField(field, id, { meta, fields }, change));
      else found.set(key, { ...known, ids: [...known.ids, id], properties: [...known.properties, field] });
    }
  }
  return [...found.values()];
}

function inField(field: FieldName, id: string, { meta, fields }: MarkedMeta, change: Suggestion['change']): Suggestion {
  const entries = fields[field] ?? [];
  const [first, last] = [entries.findIndex((one) => one.id === id), entries.findLastIndex((one) => one.id === id)];
  const before = fieldText(entries[first]?.before ?? '');
  const after = fieldText(valueAfter(readField(meta, field), entries, last));
  const parts = compareWords(before, after);
  return { id, ids: [id], kind: 'field', inserted: after, deleted: before, properties: [field], parts, block: null, field, change };
}
