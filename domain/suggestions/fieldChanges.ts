import { z } from 'zod';
import { ChangeIdSchema, type ChangeId } from '../body/revision.ts';
import type { Json } from '../json.ts';
import { recordChange, revertChange } from './propertyChanges.ts';

/** What a field of an article held before a change. */
export const FieldChangeSchema = z.looseObject({ id: ChangeIdSchema, before: z.json() });
export type FieldChange = z.infer<typeof FieldChangeSchema>;

/** Pending changes of fields such as the headline, by the field's name, oldest first. */
export const FieldChangesSchema = z.record(z.string().min(1).max(64), z.array(FieldChangeSchema));
export type FieldChanges = z.infer<typeof FieldChangesSchema>;

/** Every change id that marks a field, without repeats. */
export function fieldChangeIds(fields: FieldChanges): ChangeId[] {
  return [...new Set(Object.values(fields).flatMap((entries) => entries.map(({ id }) => id)))];
}

/** Records that a field went from one value to another; a field is a property by itself (propertyChanges.ts). */
export function recordField(entries: readonly FieldChange[], id: ChangeId, from: Json, to: Json): FieldChange[] {
  return recordChange(asProperties(entries), id, { value: from }, { value: to }).map(asField);
}

/** Takes a change back: the field's value without it, and what is still pending. */
export function revertField(value: Json, entries: readonly FieldChange[], id: ChangeId): { value: Json; entries: FieldChange[] } {
  const { properties, was } = revertChange({ value }, asProperties(entries), id);
  return { value: properties['value'] ?? value, entries: was.map(asField) };
}

/** What a change made of its field: what the next one found, or the present value. */
export function valueAfter(value: Json, entries: readonly FieldChange[], index: number): Json {
  return entries[index + 1]?.before ?? value;
}

const asProperties = (entries: readonly FieldChange[]) => entries.map(({ id, before }) => ({ id, before: { value: before } }));
const asField = ({ id, before }: { id: ChangeId; before: Readonly<Record<string, Json>> }): FieldChange => ({ id, before: before['value'] ?? null });
