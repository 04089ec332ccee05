import { z } from 'zod';
import { ArticleKeySchema } from '../library/entry.ts';
import { LayoutSchema } from '../settings/settings.ts';

const BlockPlaceSchema = z.object({ block: z.string().max(100), offset: z.number().int() });

/** Where somebody was in an article: the caret, and what stood at the top of the page. */
export const PlaceSchema = z.object({
  caret: BlockPlaceSchema.nullable().default(null),
  /** The first block in sight and by how many pixels it is off the top; null at the top of the page. */
  top: BlockPlaceSchema.nullable().default(null),
});
export type Place = z.infer<typeof PlaceSchema>;

/** What one window shows, so that the next start shows it again. */
export const WindowStateSchema = z.object({
  /** The open articles from the left. */
  tabs: z
    .array(z.object({ key: ArticleKeySchema, passing: z.boolean().default(false), place: PlaceSchema.prefault({}) }))
    .max(200)
    .default([]),
  shown: ArticleKeySchema.nullable().default(null),
  /** Which panels are there; null as in the settings. */
  layout: LayoutSchema.nullable().default(null),
});
export type WindowState = z.infer<typeof WindowStateSchema>;

/** A window that shows only these articles, the last of them in front. */
export function windowOf(keys: readonly string[]): WindowState {
  return WindowStateSchema.parse({ tabs: keys.map((key) => ({ key })), shown: keys.at(-1) ?? null });
}
