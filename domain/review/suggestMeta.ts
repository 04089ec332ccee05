import type { Content } from '../article/article.ts';
import type { Metadata } from '../article/metadata.ts';
import { isBy, recordOf, type Author, type Change, type Changes } from '../suggestions/change.ts';
import { REJECT_ALL, type Decide } from '../suggestions/decide.ts';
import { recordField, revertField, type FieldChanges } from '../suggestions/fieldChanges.ts';
import { FIELD_NAMES, isFieldName, readField, withField } from './fields.ts';

/** Metadata with the changes that are pending in its fields. */
export interface MarkedMeta {
  readonly meta: Metadata;
  readonly fields: FieldChanges;
}

/** Who changes fields and when, with the records so far. */
export interface FieldContext {
  readonly author: Author;
  readonly at: string;
  readonly changes: Changes;
  readonly newId: () => string;
}

/**
 * Turns an edit of fields into tracked changes. Typing on in a field goes on with the author's own change there; fields
 * that one edit changes together (a slug follows its headline) are one suggestion.
 */
export function suggestMeta({ meta, fields }: MarkedMeta, after: Metadata, context: FieldContext): MarkedMeta & { added: Changes } {
  const added: Record<string, Change> = {};
  const out: Record<string, FieldChanges[string]> = { ...fields };
  let group: string | undefined;
  for (const name of FIELD_NAMES) {
    const [from, to] = [readField(meta, name), readField(after, name)];
    if (JSON.stringify(from) === JSON.stringify(to)) continue;
    const entries = fields[name] ?? [];
    const own = entries.findLast(({ id }) => isBy(context.changes[id], context.author))?.id;
    const id = own ?? context.newId();
    if (own === undefined) added[id] = recordOf(context.author, context.at, group === undefined ? {} : { group });
    group ??= context.changes[id]?.group ?? id;
    out[name] = recordField(entries, id, from, to);
  }
  return { meta: after, fields: out, added };
}

/** Carries out decisions in the fields. A field that cannot take its old value back keeps its change pending. */
export function decideMeta(marked: MarkedMeta, decide: Decide): MarkedMeta {
  let { meta } = marked;
  const fields: Record<string, FieldChanges[string]> = {};
  for (const [name, entries] of Object.entries(marked.fields)) {
    let left = [...entries];
    if (isFieldName(name)) {
      for (const { id } of [...entries].reverse()) {
        const decision = decide(id);
        if (decision === 'accept') left = left.filter((one) => one.id !== id);
        if (decision !== 'reject') continue;
        const { value, entries: rest } = revertField(readField(meta, name), left, id);
        const reverted = withField(meta, name, value);
        if (reverted === null) continue;
        meta = reverted;
        left = rest;
      }
    }
    if (left.length > 0) fields[name] = left;
  }
  return { meta, fields };
}

/** The metadata before anyone suggested anything: what is published. */
export function originalMeta({ meta, review }: Pick<Content, 'meta' | 'review'>): Metadata {
  return review?.fields === undefined ? meta : decideMeta({ meta, fields: review.fields }, REJECT_ALL).meta;
}
