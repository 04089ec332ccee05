import type { Metadata } from '../../domain/article/metadata.ts';
import { isFieldName, readField, withField, type FieldName } from '../../domain/review/fields.ts';
import { decideMeta, suggestMeta } from '../../domain/review/suggestMeta.ts';
import type { Decide } from '../../domain/suggestions/decide.ts';
import type { FieldChange } from '../../domain/suggestions/fieldChanges.ts';
import type { Json } from '../../domain/json.ts';
import type { Outside } from '../editor/review/outside.ts';
import type { ReviewDesk } from '../editor/review/reviewDesk.ts';
import { isFrozen } from '../features/review/reviewStore.ts';
import type { Core } from './core.ts';

export type MetaEdits = ReturnType<typeof createMetaEdits>;

/** A field at one moment. */
interface FieldThen {
  readonly value: Json;
  readonly entries: readonly FieldChange[];
}

/** Edits of the fields beside the text, by the mode of the review: made, suggested or refused. */
export function createMetaEdits({ article, review }: Pick<Core, 'article' | 'review'>, desk: ReviewDesk) {
  const pendingFields = () => review.getState().review.fields ?? {};

  function change(patch: Partial<Metadata>): void {
    const { meta, changeMeta } = article.getState();
    const mode = desk.mode();
    if (meta === null || isFrozen(review.getState())) return;
    if (mode === 'suggest') {
      const context = { author: desk.author(), at: desk.now(), changes: desk.changes(), newId: () => desk.newId() };
      const { fields, added } = suggestMeta({ meta, fields: pendingFields() }, { ...meta, ...patch }, context);
      desk.add(added);
      review.getState().setFields(fields);
    }
    changeMeta(patch);
  }

  /** Decides on changes of fields. What it gives takes the decision back and makes it again; null when none was made. */
  function decide(decision: Decide): Outside | null {
    const { meta, changeMeta } = article.getState();
    if (meta === null) return null;
    const before = { meta, fields: pendingFields() };
    const after = decideMeta(before, decision);
    const touched = Object.keys(before.fields)
      .filter(isFieldName)
      .filter((name) => JSON.stringify(before.fields[name]) !== JSON.stringify(after.fields[name] ?? []));
    if (touched.length === 0) return null;
    review.getState().setFields(after.fields);
    changeMeta(after.meta);
    const then = (side: typeof before): [FieldName, FieldThen][] =>
      touched.map((name) => [name, { value: readField(side.meta, name), entries: side.fields[name] ?? [] }]);
    return {
      undo: () => {
        restore(then(before), then(after));
      },
      redo: () => {
        restore(then(after), then(before));
      },
    };
  }

  /** Puts fields back. A value that somebody has changed since is kept; what is pending about it comes back all the same. */
  function restore(wanted: readonly [FieldName, FieldThen][], expected: readonly [FieldName, FieldThen][]): void {
    const { meta: present, changeMeta } = article.getState();
    if (present === null) return;
    const left = new Map(expected);
    const fields = { ...pendingFields() };
    let meta = present;
    for (const [name, { value, entries }] of wanted) {
      const isUntouched = JSON.stringify(readField(meta, name)) === JSON.stringify(left.get(name)?.value);
      if (isUntouched) meta = withField(meta, name, value) ?? meta;
      fields[name] = [...entries];
    }
    review.getState().setFields(fields);
    changeMeta(meta);
  }

  return { change, decide };
}
