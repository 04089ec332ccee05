import type { BlockId } from '../../../domain/body/body.ts';
import type { ThreadId } from '../../../domain/body/notes.ts';
import type { Span } from '../../../domain/comments/places.ts';

/** What a new comment can be about, as the selection stands. */
export interface CommentTarget {
  /** The selected text, or the word at the caret. */
  readonly text: { readonly spans: readonly Span[]; readonly quote: string } | null;
  /** The block of the caret, or the selected object. */
  readonly block: { readonly id: BlockId; readonly quote: string } | null;
  /** A field of an object, such as a picture's caption, that has the focus. */
  readonly field: string | null;
}

/** Where something of a thread stands on the page. */
export interface NoteSpot {
  /** The block: cheap to measure wherever it is. */
  readonly block: HTMLElement;
  /** The text itself; measuring it lays its block out. */
  readonly exact: HTMLElement;
}

/** What comments need of an open editor. Nothing here is a step of undo. */
export interface CommentHandle {
  target(): CommentTarget;
  /** Marks stretches of text, or a block as a whole, as what a thread is about. False where nothing is there. */
  markText(id: ThreadId, spans: readonly Span[]): boolean;
  markBlock(id: ThreadId, block: BlockId): boolean;
  /** Takes all marks of a thread away. */
  unmark(id: ThreadId): void;
  /** Where a thread stands on the page; null when it is nowhere. */
  spot(id: ThreadId): NoteSpot | null;
  /** The element of a block. */
  block(id: BlockId): HTMLElement | null;
  /** Puts the caret there. */
  select(id: ThreadId): boolean;
  /** The stretches of the page that spans cover. */
  ranges(spans: readonly Span[]): StaticRange[];
  /** The looks of these threads have changed. */
  repaint(ids: readonly ThreadId[]): void;
}
