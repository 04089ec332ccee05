import type { ThreadId } from '../../domain/body/notes.ts';
import {
  assign,
  deleteMessage,
  editMessage,
  reattach,
  reopen,
  reply,
  resolve,
  restoreThread,
  startThread,
  type Act,
  type Words,
} from '../../domain/comments/conversation.ts';
import { mentionsIn } from '../../domain/people/mentions.ts';
import type { Place } from '../../domain/comments/places.ts';
import { quoteOf, threadOf, type PersonRef, type Threads } from '../../domain/comments/thread.ts';
import { NEW, type DraftChoice } from '../features/comments/commentStore.ts';
import { tell, tellProblem } from '../ui/notices.ts';
import { draftChoices, fieldWithFocus, wholeArticle } from './commentTargets.ts';
import type { Core } from './core.ts';
import { createPeople } from './people.ts';

export type CommentActions = ReturnType<typeof createCommentActions>;

/** Who writes, at the moment of writing. */
export type Me = () => PersonRef;

/** Writing comments and saying what becomes of them. `refresh` looks up anew where they stand. */
export function createCommentActions(core: Core, me: Me, refresh: () => void) {
  const { article, comments } = core;
  const people = createPeople(core, me);
  const editor = () => {
    const key = article.getState().session?.key;
    return key === undefined ? null : core.editorOf(key);
  };
  const isReading = (): boolean => core.review.getState().mode === 'read';
  const canWrite = (): boolean => article.getState().session?.readOnly === null;
  const act = (): Act => ({ by: me(), at: new Date().toISOString() });
  const words = (text: string, id: string = crypto.randomUUID()): Words => ({
    ...act(),
    id,
    text,
    mentions: mentionsIn(text, people()),
  });

  /** Makes a change to the threads: the article is no longer as it was saved. */
  function change(make: (threads: Threads) => Threads): boolean {
    const { threads, setThreads } = comments.getState();
    const { session } = article.getState();
    const next = canWrite() ? make(threads) : threads;
    if (next === threads || session === null) return false;
    setThreads(next);
    core.bodyChanged(session.key);
    return true;
  }

  /** Begins a comment on what is selected, or on the field that has the focus. */
  function begin(): void {
    const open = editor();
    if (open === null || !canWrite()) return;
    const choices = draftChoices(fieldWithFocus(), open.comments.target());
    start(choices, choices[0] ?? wholeArticle);
  }

  function beginArticle(): void {
    if (canWrite()) start([wholeArticle], wholeArticle);
  }

  function start(choices: readonly DraftChoice[], picked: DraftChoice): void {
    const { setActive, setDraft, setFilter } = comments.getState();
    setActive(null);
    setFilter('open');
    setDraft({ choices, picked });
  }

  function cancel(): void {
    comments.getState().setDraft(null);
    editor()?.focus();
  }

  function send(text: string): void {
    const { draft, setDraft, setUnsent, setActive } = comments.getState();
    const open = editor();
    if (draft === null || open === null) return;
    const { anchor, spans } = draft.picked;
    const id = crypto.randomUUID();
    if (!change((threads) => startThread(threads, id, anchor, words(text)))) return;
    if (anchor.kind === 'text') open.comments.markText(id, spans);
    else if (anchor.kind === 'block') open.comments.markBlock(id, anchor.block);
    else if (anchor.kind === 'field' && anchor.block !== undefined) open.comments.markBlock(id, anchor.block);
    refresh();
    setDraft(null);
    setUnsent(NEW, '');
    setActive(id);
    // While reading, one goes on at what was commented on: marking it has taken the page's own selection away.
    if (isReading() && open.comments.select(id)) return;
    open.focus();
  }

  function answer(id: ThreadId, text: string): void {
    if (change((threads) => reply(threads, id, words(text)))) comments.getState().setUnsent(id, '');
  }

  function edit(id: ThreadId, message: string, text: string): void {
    change((threads) => editMessage(threads, id, words(text, message)));
  }

  /** Takes back a message of one's own; the notice can bring it back, with its place in the text. */
  function remove(id: ThreadId, message: string): void {
    const { threads, places } = comments.getState();
    const [before, place, session] = [threadOf(threads, id), places.get(id), article.getState().session?.key];
    if (before === undefined || !change((all) => deleteMessage(all, id, message, act()))) return;
    const isGone = threadOf(comments.getState().threads, id) === undefined;
    if (isGone) editor()?.comments.unmark(id);
    tell('Comment deleted.', {
      label: 'Undo',
      run: () => {
        if (article.getState().session?.key !== session) return;
        change((all) => restoreThread(all, before));
        if (isGone && place !== undefined) markAgain(id, place);
      },
    });
  }

  function markAgain(id: ThreadId, place: Place): void {
    const open = editor();
    const [block] = place.blocks;
    if (place.spans.length > 0) open?.comments.markText(id, place.spans);
    else if (block !== undefined) open?.comments.markBlock(id, block);
    refresh();
  }

  function setResolved(id: ThreadId, isResolved: boolean): void {
    if (!change((threads) => (isResolved ? resolve(threads, id, act()) : reopen(threads, id)))) return;
    tell(isResolved ? 'Comment resolved.' : 'Comment open again.', {
      label: 'Undo',
      run: () => {
        change((threads) => (isResolved ? reopen(threads, id) : resolve(threads, id, act())));
      },
    });
  }

  /** Null: to do for anybody; undefined: nothing to do. */
  function setTodo(id: ThreadId, assignee: PersonRef | null | undefined): void {
    change((threads) => assign(threads, id, assignee));
  }

  /** Gives a lost comment what is selected now as its place. */
  function attachHere(id: ThreadId): void {
    const target = editor()?.comments.target();
    const thread = threadOf(comments.getState().threads, id);
    if (target?.text == null || thread === undefined) {
      tellProblem('Select the text that the comment is about first.');
      return;
    }
    const [first] = target.text.spans;
    if (first === undefined || editor()?.comments.markText(id, target.text.spans) !== true) return;
    change((threads) => reattach(threads, id, { kind: 'text', block: first.id, quote: target.text?.quote ?? quoteOf(thread) }));
    refresh();
  }

  return {
    begin, beginArticle, cancel, send, answer, edit, remove, setResolved, setTodo, attachHere,
    people, me,
  };
}
