import { createState } from 'lexical';
import type { JsonObject } from '../../../domain/json.ts';

/**
 * What our body model keeps on a node besides Lexical's own fields. "Copy" below is `$copyNode`, which Lexical uses
 * to make the second half of a split block: it must not take the id along.
 */

/** The id of a block; '' until the id transform gives one. */
export const idState = createState('id', {
  parse: (value) => (typeof value === 'string' ? value : ''),
  resetOnCopyNode: true,
});

/** Keys of a block that this version does not know. */
export const blockExtraState = createState('extra', {
  parse: parseObject,
  isEqual: sameJson,
  resetOnCopyNode: true,
});

/** Keys of a run that this version does not know. Splitting a run keeps them on both halves. */
export const runExtraState = createState('runExtra', { parse: parseObject, isEqual: sameJson });

/** Keys of a link that this version does not know. */
export const linkExtraState = createState('linkExtra', { parse: parseObject, isEqual: sameJson });

/** The number at which a list item restarts the numbering; 0 for none. */
export const startState = createState('start', {
  parse: (value) => (typeof value === 'number' ? value : 0),
  resetOnCopyNode: true,
});

/** The marks of a line break, as Lexical format bits; null takes them from the text before it. */
export const breakFormatState = createState('breakFormat', {
  parse: (value) => (typeof value === 'number' ? value : null),
});

/** Equal as JSON text. Key order counts: a false "different" only keeps two runs apart. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function parseObject(value: unknown): JsonObject | null {
  // Set only by our own converter, from JSON that the body schema has let in.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}
