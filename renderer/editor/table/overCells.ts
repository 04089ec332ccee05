import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { beginsComposing, writesCharacter } from '../behaviour/typedKey.ts';
import { $clearSelectedCells, $writeOverCells } from './tableEdits.ts';

/**
 * Deleting and typing while cells are selected: the page has no caret then, so Lexical would lose it when it empties them,
 * and the browser would write at the start of the article.
 */
export function registerOverCells(editor: LexicalEditor): () => void {
  const $clear = (): boolean => {
    if (!$isTableSelection($getSelection())) return false;
    $clearSelectedCells();
    return true;
  };
  const $clearByKey = (event: KeyboardEvent): boolean => {
    if (!$clear()) return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $clearByKey, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, $clearByKey, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $clear, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $clear, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $clear, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => $write(editor, event), COMMAND_PRIORITY_HIGH),
    // What comes without a key: dictation, a list of emoji.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        $writeOverCells();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $write(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (!$isTableSelection($getSelection()) || !editor.isEditable() || event.target !== editor.getRootElement()) return false;
  if (beginsComposing(event)) $writeOverCells();
  else if (writesCharacter(event)) {
    event.preventDefault();
    $writeOverCells()?.insertText(event.key);
    return true;
  }
  return false;
}
