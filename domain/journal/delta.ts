import { z } from 'zod';
import type { Content } from '../article/article.ts';
import { MetadataSchema, type Metadata } from '../article/metadata.ts';
import { blockToJson, BlockSchema, type Block } from '../body/body.ts';
import { sameJson } from '../json.ts';

/**
 * What an edit changed in an article's content: one stretch of blocks, and the other parts that differ. Small for
 * typing, whatever the length of the article.
 */
export const DeltaSchema = z.strictObject({
  blocks: z
    .strictObject({ at: z.number().int().min(0), remove: z.number().int().min(0), insert: z.array(BlockSchema) })
    .optional(),
  /** Metadata keys with their new values. */
  meta: z.record(z.string(), z.unknown()).optional(),
  /** Other top-level parts with their new values; null takes a part away. */
  parts: z.record(z.string().regex(/^(?!(meta|body|__proto__)$)/), z.unknown()).optional(),
});
export type Delta = z.infer<typeof DeltaSchema>;

/**
 * The delta between two contents, or null when they are equal. Blocks count as equal when they are the same object,
 * as the editor hands out unchanged ones; so this costs a comparison of references a block.
 */
export function diffContent(before: Content, after: Content): Delta | null {
  const blocks = diffBlocks(before.body, after.body);
  const meta = before.meta === after.meta ? {} : changedEntries(before.meta, after.meta);
  const parts = changedEntries(partsOf(before), partsOf(after));
  if (blocks === null && isEmpty(meta) && isEmpty(parts)) return null;
  return {
    ...(blocks === null ? {} : { blocks }),
    ...(isEmpty(meta) ? {} : { meta }),
    ...(isEmpty(parts) ? {} : { parts }),
  };
}

/**
 * Applies a delta. Returns null when it does not fit the content (a stretch outside the body, an outcome that is no
 * valid content): a journal is then read up to here and no further. The blocks that stay are not looked at again, so
 * this costs little however often it is done.
 */
export function applyDelta(content: Content, delta: Delta): Content | null {
  const { at, remove, insert } = delta.blocks ?? { at: 0, remove: 0, insert: [] };
  if (at + remove > content.body.length) return null;
  const body = [...content.body.slice(0, at), ...insert, ...content.body.slice(at + remove)];
  const parts = Object.entries({ ...partsOf(content), ...delta.parts }).filter(([, value]) => value !== null);
  const meta = delta.meta === undefined ? content.meta : mergedMeta(content.meta, delta.meta);
  return meta === null ? null : { meta, body, ...Object.fromEntries(parts) };
}

function mergedMeta(meta: Metadata, changed: Record<string, unknown>): Metadata | null {
  const outcome = MetadataSchema.safeParse(withoutNulls({ ...meta, ...changed }, meta));
  return outcome.success ? outcome.data : null;
}

/** The delta as JSON text for a journal. */
export function deltaToJson(delta: Delta): string {
  const { blocks, ...rest } = delta;
  return JSON.stringify(
    blocks === undefined ? rest : { ...rest, blocks: { ...blocks, insert: blocks.insert.map(blockToJson) } },
  );
}

function diffBlocks(a: readonly Block[], b: readonly Block[]): NonNullable<Delta['blocks']> | null {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  if (start === a.length && start === b.length) return null;
  return { at: start, remove: a.length - start - end, insert: b.slice(start, b.length - end) };
}

/** Keys whose values differ, with the new value; null for a key that is gone. */
function changedEntries(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const changed = [...keys].filter((key) => !sameJson(a[key], b[key]));
  return Object.fromEntries(changed.map((key) => [key, b[key] ?? null]));
}

/** Metadata has keys whose value may be null (dates); others that became null are gone. */
function withoutNulls(meta: Record<string, unknown>, known: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(meta).filter(([key, value]) => value !== null || isNullable(key, known)));
}

const NULLABLE: ReadonlySet<string> = new Set(['publishedAt', 'updatedAt']);
const isNullable = (key: string, known: Record<string, unknown>): boolean => NULLABLE.has(key) || known[key] === null;

function partsOf(content: Content): Record<string, unknown> {
  const { meta: _meta, body: _body, ...parts } = content;
  return parts;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
