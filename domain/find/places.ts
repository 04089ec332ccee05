import { isFootnote, isTextBlock, isTextRun, type Block, type BlockId, type Run } from '../body/body.ts';
import { noteText } from '../body/footnoteNote.ts';
import { isPrivate } from '../body/privateText.ts';
import { OBJECT, searchText } from '../body/searchText.ts';
import type { Metadata } from '../article/metadata.ts';

/** The fields above the text that are searched. */
export const FIND_FIELDS = ['kicker', 'headline', 'standfirst'] as const;
export type FindField = (typeof FIND_FIELDS)[number];

/** The fields of objects in the text that are searched. */
export const OBJECT_FIELDS = {
  picture: ['caption', 'credit', 'alt'],
  embed: ['title', 'author'],
  audio: ['title', 'credit', 'transcript'],
} as const;
export type ObjectField = (typeof OBJECT_FIELDS)[keyof typeof OBJECT_FIELDS][number];

/** Where a piece of text stands in an article. */
export type Place =
  | { readonly kind: 'field'; readonly field: FindField }
  | { readonly kind: 'block'; readonly id: BlockId }
  | { readonly kind: 'object'; readonly id: BlockId; readonly field: ObjectField }
  /** What a footnote says; `id` is the block that refers to it. */
  | { readonly kind: 'footnote'; readonly id: BlockId; readonly note: string };

/** One searched text. */
export interface PlacedText {
  readonly place: Place;
  readonly text: string;
}

/** The searched texts of one block. */
export function blockPlaces(block: Block): PlacedText[] {
  const { id } = block;
  if (isTextBlock(block)) {
    const notes = block.runs.filter(isFootnote).map((run): PlacedText => ({ place: { kind: 'footnote', id, note: run.id }, text: noteText(run.note) }));
    return [{ place: { kind: 'block', id }, text: searchText(block.runs) }, ...notes];
  }
  const at = (field: ObjectField, text = ''): PlacedText => ({ place: { kind: 'object', id, field }, text });
  if (block.type === 'picture') return OBJECT_FIELDS.picture.map((field) => at(field, block[field]));
  if (block.type === 'embed') return OBJECT_FIELDS.embed.map((field) => at(field, block[field]));
  if (block.type === 'audio') return OBJECT_FIELDS.audio.map((field) => at(field, block[field]));
  return [];
}

/** The searched texts of one block in which what is still to come is counted: notes to oneself are blanked out. */
export function publicPlaces(block: Block): PlacedText[] {
  if (!isTextBlock(block) || !block.runs.some(isPrivate)) return blockPlaces(block);
  const blanked = block.runs.map((run): Run => (isPrivate(run) && isTextRun(run) ? { text: OBJECT.repeat(run.text.length) } : run));
  return blockPlaces({ ...block, runs: blanked });
}

/** The searched texts above the body. */
export function fieldPlaces(meta: Pick<Metadata, FindField>): PlacedText[] {
  return FIND_FIELDS.map((field) => ({ place: { kind: 'field', field }, text: meta[field] }));
}

/** Whether two places are the same. */
export function samePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b);
}

/** A place as one string, for maps. */
export function placeKey(place: Place): string {
  if (place.kind === 'field') return `field ${place.field}`;
  if (place.kind === 'footnote') return `footnote ${place.note}`;
  return place.kind === 'block' ? `block ${place.id}` : `object ${place.id} ${place.field}`;
}
