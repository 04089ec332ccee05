import type { ThreadId } from '../../../domain/body/notes.ts';
import { NoteIndex } from './noteIndex.ts';

/** How a thread looks in the text: whose it is, and whether it is the one being read. */
export interface NoteLook {
  readonly person: number;
  readonly name: string;
  readonly active: boolean;
}

/** What the editor needs to know of comments, and what it tells about them. */
export interface CommentDesk {
  /** Null for a thread that is not shown in the text: resolved, or unknown. */
  look(id: ThreadId): NoteLook | null;
  /** The caret has come into commented text, or left it (null). */
  here(id: ThreadId | null): void;
  /** Undo or redo has put another text in place. */
  undone(): void;
}

/** One editor's comments: where they stand on its page, and the app behind them. */
export interface CommentLink {
  readonly index: NoteIndex;
  readonly desk: CommentDesk;
}

/** Joins an editor to the app's comments; without an app no thread is known. */
export function linkComments(desk: CommentDesk = NO_DESK): CommentLink {
  return { index: new NoteIndex(), desk };
}

const NO_DESK: CommentDesk = { look: () => null, here: () => undefined, undone: () => undefined };
