import type { Json, JsonObject } from '../json.ts';
import type { ChangeId, PropertyChange } from '../body/revision.ts';

/** Properties of a run or block as plain JSON; a key that is not set is absent. */
export type Properties = Readonly<JsonObject>;

/** The keys in which two sets of properties differ. */
export function changedKeys(a: Properties, b: Properties): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !same(a[key], b[key])).sort();
}

/**
 * Records that properties went from `from` to `to` under change `id`. Keys the same change already holds keep their
 * oldest value; a key that is back at its old value is forgotten, and with its last key the entry. Where a later
 * change of someone else holds a key, a further entry of the same id is added behind it.
 */
export function recordChange(
  was: readonly PropertyChange[],
  id: ChangeId,
  from: Properties,
  to: Properties,
): PropertyChange[] {
  const keys = changedKeys(from, to);
  if (keys.length === 0) return [...was];
  const index = was.findLastIndex((one) => one.id === id);
  const covered = was.slice(index + 1).some((one) => keys.some((key) => key in one.before));
  const held = covered ? undefined : was[index];
  const before: JsonObject = { ...held?.before };
  for (const key of keys) if (!(key in before)) before[key] = from[key] ?? null;
  const kept = Object.entries(before).filter(([key, value]) => !keys.includes(key) || !same(value, to[key]));
  const entry = kept.length === 0 ? [] : [{ id, before: Object.fromEntries(kept) }];
  return held === undefined ? [...was, ...entry] : [...was.slice(0, index), ...entry, ...was.slice(index + 1)];
}

/**
 * Takes change `id` back: its keys return to their old values, unless a later change also touched the key; then it
 * is that later change which now goes back to the older value.
 */
export function revertChange(
  properties: Properties,
  was: readonly PropertyChange[],
  id: ChangeId,
): { properties: Properties; was: PropertyChange[] } {
  const index = was.findLastIndex((one) => one.id === id);
  const reverted = was[index];
  if (reverted === undefined) return { properties, was: [...was] };
  const current: JsonObject = { ...properties };
  const rest = was.map((one) => ({ id: one.id, before: { ...one.before } }));
  for (const [key, value] of Object.entries(reverted.before)) {
    const later = rest.slice(index + 1).find((one) => key in one.before);
    if (later !== undefined) later.before[key] = value;
    else current[key] = value;
  }
  // null says that the key was not set.
  const set = Object.fromEntries(
    Object.entries(current).filter(([key, value]) => value !== null || reverted.before[key] !== null),
  );
  return revertChange(set, rest.filter((_, at) => at !== index), id);
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
