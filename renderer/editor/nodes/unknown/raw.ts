import { createState } from 'lexical';
import type { JsonObject } from '../../../../domain/json.ts';
import { sameJson } from '../state.ts';

/** The JSON of something unknown, exactly as the file holds it. */
export const rawState = createState('raw', {
  // Set only by our own converter, from JSON that the body schema has let in.
  parse: (value) => (typeof value === 'object' && value !== null ? (value as JsonObject) : {}),
  isEqual: sameJson,
});

export function unknownLabel(raw: JsonObject): string {
  const type = raw['type'];
  return typeof type === 'string' ? `Unknown part “${type.slice(0, 40)}”` : 'Unknown part';
}
