import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { isKnownFormat } from '../marks.ts';

/** Keeps out what the body cannot hold: underline (Ctrl+U), highlight, letter cases, alignment. */
export function registerFormatGuards(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !isKnownFormat(format), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  );
}

/** Takes all marks off the selected text. Links stay: removing one is its own command. */
export function $clearFormats(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  selection.format = 0;
  if (selection.isCollapsed()) return;
  for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0);
}
