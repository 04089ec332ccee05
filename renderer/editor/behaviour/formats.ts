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
import { isKnownFormat, NOTE_BIT } from '../marks.ts';

/** Keeps out what the body cannot hold: underline (Ctrl+U), highlight, letter cases, alignment. */
export function registerFormatGuards(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !isKnownFormat(format), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  );
}

/** Takes all marks off the selected text. Links stay, and so do notes: a note that lost its mark would be published. */
export function $clearFormats(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  selection.format &= NOTE_BIT;
  if (selection.isCollapsed()) return;
  for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(node.getFormat() & NOTE_BIT);
}
