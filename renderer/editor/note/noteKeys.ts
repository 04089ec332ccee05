import {
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  INSERT_TAB_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { LONGEST_NOTE } from '../../../domain/body/footnoteNote.ts';

/** A footnote is one line: Enter and Escape leave it, however a break is asked for there is none. */
export function registerNoteKeys(editor: LexicalEditor, onLeave: () => void): () => void {
  const leave = (event: KeyboardEvent | null): boolean => {
    if (event?.isComposing === true) return false;
    event?.preventDefault();
    event?.stopPropagation();
    onLeave();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, leave, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, leave, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, nothing, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, nothing, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_TAB_COMMAND, nothing, COMMAND_PRIORITY_CRITICAL),
  );
}

const nothing = (): true => true;

/** What would make a footnote longer than it may be is taken back. */
export function registerLongestNote(editor: LexicalEditor, notify: (sentence: string) => void): () => void {
  return editor.registerUpdateListener(({ dirtyLeaves, editorState }) => {
    if (dirtyLeaves.size === 0 || editorState.read(() => $getRoot().getTextContentSize()) <= LONGEST_NOTE) return;
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    notify(`A footnote holds at most ${LONGEST_NOTE.toLocaleString('en-GB')} characters.`);
  });
}
