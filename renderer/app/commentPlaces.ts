import type { ThreadId } from '../../domain/body/notes.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { findAgain } from '../../domain/comments/findAgain.ts';
import { createPlaceFinder, type Place, type Places } from '../../domain/comments/places.ts';
import { firstMessage, type Anchor } from '../../domain/comments/thread.ts';
import { colourOf } from '../../domain/people/person.ts';
import type { CommentDesk } from '../editor/comments/commentDesk.ts';
import type { NoteSpot } from '../editor/comments/commentTypes.ts';
import type { EditorHandle } from '../editor/editorTypes.ts';
import { showElement } from '../editor/showElement.ts';
import { shownThreads, type Draft } from '../features/comments/commentStore.ts';
import { showDraft } from '../features/comments/draftHighlight.ts';
import { tell } from '../ui/notices.ts';
import type { Me } from './commentActions.ts';
import type { Core } from './core.ts';
import { findField, focusField } from './focus.ts';

/** A caret that rests so long is at a comment: whoever pages through the text does not open one after the other. */
const REST_MS = 120;

export type CommentPlaces = ReturnType<typeof createCommentPlaces>;

/** Where comments stand in the text, and going from one to the other. */
export function createCommentPlaces(core: Core, me: Me) {
  const { article, comments, conversations } = core;
  const find = createPlaceFinder();
  /** Articles whose text undo or redo has replaced since the last look. */
  const undone = new Set<ArticleKey>();
  /** The caret has come to a comment, or left one, and may be on its way. */
  let arriving: ReturnType<typeof setTimeout> | undefined;
  const editor = (): EditorHandle | null => {
    const key = article.getState().session?.key;
    return key === undefined ? null : core.editorOf(key);
  };

  /** Looks up where each thread is now. Called after a pause, never for a key. */
  function refresh(): void {
    const open = editor();
    const key = article.getState().session?.key;
    if (open === null || key === undefined) return;
    const { byId, places: before, setPlaces } = comments.getState();
    if (byId.size === 0 && before.size === 0) return;
    let places = find(open.body());
    if (undone.delete(key) && reattachLost(open, before, places)) places = find(open.body());
    setPlaces(places);
  }

  /**
   * A comment is no step of undo, so the states of the text from before it do not carry it. When undo puts one of
   * them in place, the comment goes back to where it was, if that is still there.
   */
  function reattachLost(open: EditorHandle, before: Places, places: Places): boolean {
    const { byId } = comments.getState();
    const lost = [...before].filter(([id]) => !places.has(id) && byId.has(id));
    const found = lost.filter(([id, place]) => mark(open, id, place));
    return found.length > 0;
  }

  function mark(open: EditorHandle, id: ThreadId, place: Place): boolean {
    const [block] = place.blocks;
    if (place.spans.length === 0) return block !== undefined && open.comments.markBlock(id, block);
    const spans = findAgain(place, open.body());
    return spans !== null && open.comments.markText(id, spans);
  }

  /** Brings what a comment is about into sight, and makes it the one being read. */
  function go(id: ThreadId): void {
    comments.getState().setActive(id);
    showElement(elementOf(id));
  }

  /** Puts the caret there. */
  function enter(id: ThreadId): void {
    go(id);
    const anchor = comments.getState().byId.get(id)?.anchor;
    if (anchor?.kind === 'field' && anchor.block === undefined) focusField(anchor.field);
    else if (editor()?.comments.select(id) !== true) editor()?.focus();
  }

  /** What a comment is about, on the page. */
  function elementOf(id: ThreadId): HTMLElement | null {
    const anchor = comments.getState().byId.get(id)?.anchor;
    return core.seenEditor()?.comments.spot(id)?.exact ?? (anchor === undefined ? null : elementOfField(anchor));
  }

  /** The field above the text that a comment is about; the headline stands for the whole article. */
  function elementOfField(anchor: Anchor): HTMLElement | null {
    if (anchor.kind === 'article') return findField('headline') ?? null;
    return anchor.kind === 'field' && anchor.block === undefined ? (findField(anchor.field) ?? null) : null;
  }

  /** Where a comment that is being written would stand. */
  function draftRect(draft: Draft): DOMRect | null {
    const open = editor();
    const { anchor, spans } = draft.picked;
    const [range] = open?.comments.ranges(spans) ?? [];
    if (range !== undefined) return rectOf(range);
    const id = anchor.kind === 'article' ? undefined : anchor.block;
    const block = id === undefined ? null : (open?.comments.block(id) ?? null);
    return (block ?? elementOfField(anchor))?.getBoundingClientRect() ?? null;
  }

  /** Where a comment stands, measured or roughly. */
  function spot(id: ThreadId): NoteSpot | null {
    const anchor = comments.getState().byId.get(id)?.anchor;
    const found = core.seenEditor()?.comments.spot(id) ?? null;
    if (found !== null || anchor === undefined) return found;
    const field = elementOfField(anchor);
    return field === null ? null : { block: field, exact: field };
  }

  /** Goes to the next or previous comment of the list. Returns it, so that its card can take the focus. */
  function step(by: 1 | -1): ThreadId | null {
    refresh();
    const state = comments.getState();
    const shown = shownThreads(state, me().by);
    const at = shown.findIndex(({ thread }) => thread.id === state.active);
    const next = at === -1 ? (by === 1 ? 0 : -1) : (at + by + shown.length) % shown.length;
    const to = shown.at(next)?.thread.id ?? null;
    if (to === null) tell('There are no comments to go to.');
    else go(to);
    return to;
  }

  const deskOf = (key: ArticleKey): CommentDesk => ({
    look: (id) => {
      const { byId, active } = conversations.of(key) ?? comments.getInitialState();
      const thread = byId.get(id);
      if (thread === undefined || (thread.resolved !== undefined && id !== active)) return null;
      const { by, name } = firstMessage(thread);
      return { person: colourOf(by), name, active: id === active };
    },
    here: (id) => {
      clearTimeout(arriving);
      arriving = setTimeout(() => {
        // Whoever reads in the list stays at the comment they are at.
        const isReading = document.activeElement?.closest('[data-pane="comments"]') != null;
        if (!isReading) conversations.change(key, () => ({ active: id }));
      }, REST_MS);
    },
    undone: () => {
      undone.add(key);
    },
  });

  /** Keeps the looks of the text in step with the threads. */
  function follow(): () => void {
    return comments.subscribe((now, before) => {
      if (now.draft !== before.draft) showDraft(now.draft === null ? [] : (editor()?.comments.ranges(now.draft.picked.spans) ?? []));
      const changed = now.byId === before.byId ? [] : [...new Set([...now.byId.keys(), ...before.byId.keys()])].filter((id) => now.byId.get(id) !== before.byId.get(id));
      const turned = now.active === before.active ? [] : [now.active, before.active].filter((id) => id !== null);
      if (changed.length + turned.length === 0) return;
      for (const one of new Set([editor(), core.seenEditor()])) one?.comments.repaint([...changed, ...turned]);
    });
  }

  return { deskOf, refresh, go, enter, step, follow, spot, draftRect };
}

function rectOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): DOMRect {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}
