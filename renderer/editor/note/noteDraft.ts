import { BLUR_COMMAND, CLEAR_HISTORY_COMMAND, COMMAND_PRIORITY_CRITICAL, HISTORY_MERGE_TAG, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, mergeRegister, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import type { Note } from '../../../domain/body/footnoteNote.ts';
import { sameJson } from '../../../domain/json.ts';
import { LOAD_TAG } from '../replaceBody.ts';
import { $noteNow, $putNote } from './noteContent.ts';

/** A pause after which what was written becomes a step of undo. */
const COMMIT_AFTER_MS = 600;

/** Fields with something written in them that has not been handed over yet, and how that is done. */
const drafts = new Map<LexicalEditor, () => void>();

/** What is written in footnotes goes into the article now: it is about to be saved because somebody asked, or to be closed. */
export function handOverNotes(): void {
  for (const flush of [...drafts.values()]) flush();
}

/** Hands over what is written in a footnote's field after a pause and when it is left. A key costs one timer. */
export function registerDraft(editor: LexicalEditor, onNote: (note: Note) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (!drafts.delete(editor)) return;
    onNote(editor.getEditorState().read($noteNow));
  };
  const handOver = (): false => {
    flush();
    return false;
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (tags.has(LOAD_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      drafts.set(editor, flush);
      clearTimeout(timer);
      timer = setTimeout(flush, COMMIT_AFTER_MS);
    }),
    // Before these keys leave the field, and not while the article takes the focus: it takes the change as a step of its own.
    editor.registerCommand(KEY_ENTER_COMMAND, handOver, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, handOver, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        queueMicrotask(flush);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    flush,
  );
}

/** Shows what the article says now, unless somebody is writing: what is written comes after it. */
export function showNote(editor: LexicalEditor, note: Note): void {
  if (drafts.has(editor) || sameJson(editor.read($noteNow), note)) return;
  editor.update(
    () => {
      $putNote(note);
    },
    { tag: [HISTORY_MERGE_TAG, LOAD_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
}
