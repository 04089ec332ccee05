import type { ThreadId } from '../../../domain/body/notes.ts';
import type { PersonRef } from '../../../domain/comments/thread.ts';

/** What can be done with a comment in the list. The same object as long as the article is open. */
export interface CommentHandlers {
  /** Makes it the one being read. */
  readonly onActive: (id: ThreadId) => void;
  /** Brings what it is about into sight. */
  readonly onGo: (id: ThreadId) => void;
  /** Puts the caret there. */
  readonly onEnter: (id: ThreadId) => void;
  /** Leaves a reply as it is and goes back to the card. */
  readonly onLeave: (id: ThreadId) => void;
  readonly onResolved: (id: ThreadId, resolved: boolean) => void;
  readonly onReply: (id: ThreadId, words: string) => void;
  readonly onUnsent: (id: ThreadId, words: string) => void;
  readonly onEdit: (id: ThreadId, message: string, words: string) => void;
  readonly onDelete: (id: ThreadId, message: string) => void;
  readonly onTodo: (id: ThreadId, assignee: PersonRef | null | undefined) => void;
  readonly onAttach: (id: ThreadId) => void;
}
