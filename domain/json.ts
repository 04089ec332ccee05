import { z } from 'zod';

/** Any value that survives JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const JsonSchema: z.ZodType<Json> = z.json();
export const JsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), JsonSchema);

/** Deepest nesting accepted from outside: `JSON.stringify` and `structuredClone` throw at 10,000 levels, so an
 * article that deep could be opened and never saved again. */
export const MAX_DEPTH = 100;

/** Whether a value nests deeper than `limit`. Iterative, since the values it must refuse overflow the stack. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const next: unknown[] = [];
    for (const item of level) {
      if (!isContainer(item)) continue;
      // One by one: an array of a million items does not fit on the stack as arguments.
      for (const key in item) {
        const inner = (item as Readonly<Record<string, unknown>>)[key];
        if (isContainer(inner)) next.push(inner);
      }
    }
    level = next;
  }
  return false;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** JSON with keys sorted at every level: equal content gives equal text, whatever order a program wrote it in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isContainer(value)) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** Whether two values are the same JSON, whatever the order of keys. What is the same object in both is not looked into. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isContainer(a) || !isContainer(b)) return canonicalJson(a) === canonicalJson(b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [before, after] = [entriesOf(a), new Map(entriesOf(b))];
  return before.length === after.size && before.every(([key, one]) => after.has(key) && sameJson(one, after.get(key)));
}

const entriesOf = (value: object): [string, unknown][] => Object.entries(value).filter(([, one]) => one !== undefined);
