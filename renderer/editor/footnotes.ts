import {
  $getNodeByKey,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { noteFromJson, noteText, type Note } from '../../domain/body/footnoteNote.ts';
import type { RevisionMarks } from '../../domain/body/revision.ts';
import { colourOf } from '../../domain/people/person.ts';
import { sameJson } from '../../domain/json.ts';
import type { Changes } from '../../domain/suggestions/change.ts';
import { UNKNOWN_CHANGE } from '../../domain/suggestions/review.ts';
import { $createInlineNode, $isFootnoteNode, FootnoteNode } from './nodes/footnote/FootnoteNode.tsx';
import { $runRev } from './review/revOf.ts';
import { showElement } from './showElement.ts';

/** A footnote as the screen lists it. */
export interface ListedFootnote {
  readonly key: NodeKey;
  readonly id: string;
  readonly number: number;
  readonly note: Note;
  readonly suggested: SuggestedNote | null;
}

/** What a footnote said before somebody suggested to change it, who that is, and in which of the colours. */
export interface SuggestedNote {
  readonly before: Note;
  readonly who: string;
  readonly person: number;
}

/**
 * Numbers footnotes in the order of the page. Keys in a text cost nothing: only the footnotes are looked at, and only
 * when one of them or the row of blocks has changed.
 */
export function registerFootnotes(editor: LexicalEditor, changes: () => Changes, onList: (list: readonly ListedFootnote[]) => void): () => void {
  const keys = new Set<NodeKey>();
  const number = (): void => {
    const placed = [...keys].flatMap((key) => {
      const element = editor.getElementByKey(key);
      return element === null ? [] : [{ key, element }];
    });
    placed.sort((a, b) => ((a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1));
    let last = 0;
    const list = editor.getEditorState().read(
      () =>
        placed.flatMap(({ key, element }): ListedFootnote[] => {
          const node = $getNodeByKey(key);
          if (!$isFootnoteNode(node)) return [];
          const isStruck = $runRev(node).del !== undefined;
          const { id, note } = node.getFootnote();
          if (!isStruck) last += 1;
          element.dataset['number'] = isStruck ? '×' : String(last);
          element.setAttribute('aria-label', isStruck ? 'Deleted footnote' : `Footnote ${String(last)}: ${noteText(note)}`);
          element.setAttribute('role', 'button');
          return isStruck ? [] : [{ key, id, number: last, note, suggested: suggestedFor($runRev(node), changes()) }];
        }),
      { editor },
    );
    onList(list);
  };
  return mergeRegister(
    editor.registerMutationListener(FootnoteNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') keys.delete(key);
        else keys.add(key);
      }
      number();
    }),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (keys.size > 1 && dirtyElements.has('root')) number();
    }),
  );
}

function suggestedFor({ was = [] }: RevisionMarks, changes: Changes): SuggestedNote | null {
  for (const { id, before } of was) {
    const note = noteFromJson(before['note']);
    const { by, name } = changes[id] ?? UNKNOWN_CHANGE;
    if (note !== null) return { before: note, who: name, person: colourOf(by) };
  }
  return null;
}

/** Puts a footnote behind the selection, for its text to be written. Returns what it is; null where none can stand. */
export function insertFootnote(editor: LexicalEditor, newId: () => string): Pick<ListedFootnote, 'id' | 'key'> | null {
  const id = newId();
  const added: NodeKey[] = [];
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const end = selection.isBackward() ? selection.anchor : selection.focus;
      const caret = selection.clone();
      caret.anchor.set(end.key, end.offset, end.type);
      caret.focus.set(end.key, end.offset, end.type);
      $setSelection(caret);
      const node = $createInlineNode({ type: 'footnote', id, note: '' });
      $insertNodes([node]);
      added.push(node.getKey());
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  const [key] = added;
  return key === undefined ? null : { id, key };
}

/** Writes what a footnote says. */
export function writeFootnote(editor: LexicalEditor, key: NodeKey, note: Note): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isFootnoteNode(node) && !sameJson(node.getFootnote().note, note)) node.setNote(note);
    },
    // The caret is in the field it was written in.
    { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
}

/** Takes a footnote out of the text. The caret goes there first: where it stood tells tracking what the edit left alone. */
export function removeFootnote(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isFootnoteNode(node)) node.selectPrevious();
    },
    { discrete: true },
  );
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isFootnoteNode(node)) node.remove();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Puts the caret behind a reference and brings it into sight. */
export function showFootnote(editor: LexicalEditor, key: NodeKey): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isFootnoteNode(node)) node.selectNext(0, 0);
    },
    { discrete: true },
  );
  showElement(editor.getElementByKey(key));
  editor.focus();
  // A text that cannot be changed has no caret, and Lexical leaves the focus where it is.
  if (!editor.isEditable()) editor.getRootElement()?.focus({ preventScroll: true });
}
