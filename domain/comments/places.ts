import { isTextBlock, isTextRun, type Block, type BlockId } from '../body/body.ts';
import { NotesSchema, type ThreadId } from '../body/notes.ts';
import { searchText } from '../body/searchText.ts';
import type { Thread } from './thread.ts';

/** A stretch of one block's text, in the offsets of `searchText`. */
export interface Span {
  readonly id: BlockId;
  readonly start: number;
  readonly end: number;
}

/** Where the body holds a thread: text, or whole blocks, in reading order. */
export interface Place {
  readonly spans: readonly Span[];
  readonly blocks: readonly BlockId[];
  /** The text of the spans; paragraphs are parted by a line end. */
  readonly text: string;
  /** What stands before and after the text in its blocks, so that it is known again among equal words. */
  readonly before: string;
  readonly after: string;
}

/** The places of all threads that the body holds, in reading order. */
export type Places = ReadonlyMap<ThreadId, Place>;

/** How much of the surroundings a place remembers. */
const AROUND = 24;
const NO_NOTES: readonly ThreadId[] = [];

/** One stretch of text that a thread is about, or a block as a whole (`span` is null). */
interface Held {
  readonly id: ThreadId;
  readonly block: BlockId;
  readonly span: Span | null;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Finds places; blocks that are the same objects as before are not looked through again. */
export function createPlaceFinder(): (blocks: readonly Block[]) => Places {
  const known = new WeakMap<Block, readonly Held[]>();
  return (blocks) => {
    const places = new Map<ThreadId, Place>();
    for (const block of blocks) {
      let held = known.get(block);
      if (held === undefined) known.set(block, (held = heldBy(block)));
      for (const one of held) places.set(one.id, joined(places.get(one.id), one));
    }
    return places;
  };
}

/** The threads about a block as a whole. */
export function blockNotes(block: Block): readonly ThreadId[] {
  if (block.type !== 'unknown') return block.notes ?? NO_NOTES;
  const notes = NotesSchema.safeParse(block.raw['notes']);
  return notes.success ? notes.data : NO_NOTES;
}

/** Whether any text of a block is commented on. */
export function hasRunNotes(block: Block): boolean {
  return isTextBlock(block) && block.runs.some((run) => isTextRun(run) && run.notes !== undefined);
}

/** Whether what a thread was made about is gone. Fields above the text and the article itself are always there. */
export function isDetached({ id, anchor }: Thread, places: Places): boolean {
  if (anchor.kind === 'article' || (anchor.kind === 'field' && anchor.block === undefined)) return false;
  return !places.has(id);
}

function heldBy(block: Block): readonly Held[] {
  const held: Held[] = blockNotes(block).map((id) => ({ id, block: block.id, span: null, text: '', before: '', after: '' }));
  if (!isTextBlock(block) || !hasRunNotes(block)) return held;
  const all = searchText(block.runs);
  const open = new Map<ThreadId, number>();
  const close = (id: ThreadId, start: number, end: number): void => {
    open.delete(id);
    const [before, after] = [all.slice(Math.max(0, start - AROUND), start), all.slice(end, end + AROUND)];
    held.push({ id, block: block.id, span: { id: block.id, start, end }, text: all.slice(start, end), before, after });
  };
  let at = 0;
  for (const run of block.runs) {
    // An inline thing of unknown kind cannot carry notes; it does not end what it stands in.
    const notes = !isTextRun(run) ? [...open.keys()] : (run.notes ?? NO_NOTES);
    for (const [id, start] of open) if (!notes.includes(id)) close(id, start, at);
    for (const id of notes) if (!open.has(id)) open.set(id, at);
    at += !isTextRun(run) ? 1 : run.text.length;
  }
  for (const [id, start] of open) close(id, start, at);
  return held.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}

function joined(place: Place | undefined, { block, span, text, before, after }: Held): Place {
  const blocks = place === undefined || place.blocks.at(-1) !== block ? [...(place?.blocks ?? []), block] : place.blocks;
  if (span === null) return { ...(place ?? { spans: [], text: '', before: '', after: '' }), blocks };
  if (place === undefined || place.spans.length === 0) return { spans: [span], blocks, text, before, after };
  const gap = place.spans.at(-1)?.id === span.id ? ' … ' : '\n';
  return { spans: [...place.spans, span], blocks, text: place.text + gap + text, before: place.before, after };
}
