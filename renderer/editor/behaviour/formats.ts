import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { isKnownFormat, NOTE_BIT } from '../marks.ts';
import { $selectedCells } from '../table/tableEdits.ts';

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
  if ($isTableSelection(selection)) $clearIn(($selectedCells()?.cells ?? []).flatMap((cell) => cell.getAllTextNodes()));
  if (!$isRangeSelection(selection)) return;
  selection.format &= NOTE_BIT;
  if (!selection.isCollapsed()) $clearIn(selection.extract());
}

function $clearIn(nodes: readonly LexicalNode[]): void {
  for (const node of nodes) if ($isTextNode(node)) node.setFormat(node.getFormat() & NOTE_BIT);
}
