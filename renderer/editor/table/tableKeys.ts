import { $isTableNode, $isTableRowNode, $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { $blockOf, $isAtBlockEnd, $isAtBlockStart, $isEmptyParagraph, $topOf } from '../behaviour/blockTree.ts';
import { $insertRow, $selectedCells } from './tableEdits.ts';
import { $cellOf } from './tableTree.ts';

/** Keys in tables where they differ from Lexical's own. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  // Alt with an arrow is the command that moves rows.
  const $leaveToCommand = ({ altKey }: KeyboardEvent): boolean => altKey && $selectedCells() !== null;
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, $leaveToCommand, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $leaveToCommand, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakLine, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $keepToCell, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $keepToCell, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $keepToCell, COMMAND_PRIORITY_HIGH),
  );
}

/** Enter in a cell begins a new line in it. */
function $breakLine(): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return true;
  if (!$isRangeSelection(selection) || $cellOf(selection.anchor.getNode()) === null) return false;
  selection.insertLineBreak();
  return true;
}

/** Tab goes from cell to cell and, from the last, to a new row. */
function $tab(event: KeyboardEvent): boolean {
  const selected = $selectedCells();
  const cell = selected?.cells.at(-1);
  if (selected === null || cell === undefined) return false;
  event.preventDefault();
  const row = cell.getParent();
  const beside = event.shiftKey ? cell.getPreviousSibling() : cell.getNextSibling();
  const otherRow = event.shiftKey ? row?.getPreviousSibling() : row?.getNextSibling();
  const inOtherRow = $isTableRowNode(otherRow) ? (event.shiftKey ? otherRow.getLastChild() : otherRow.getFirstChild()) : null;
  const next = beside ?? inOtherRow;
  if ($isElementNode(next)) next.selectEnd();
  else if (!event.shiftKey) $insertRow(selected, 1);
  return true;
}

/**
 * Deleting stops at the edge of a cell. From beside a table it goes into the table: only the command takes one away, so
 * none goes by accident.
 */
function $keepToCell(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isAtEdge(selection, isBackward)) return false;
  const node = selection.anchor.getNode();
  if ($cellOf(node) !== null) return true;
  const top = $topOf(node);
  const beside = isBackward ? top?.getPreviousSibling() : top?.getNextSibling();
  if (!$isTableNode(beside)) return false;
  if ($isEmptyParagraph(top)) top?.remove();
  if (isBackward) beside.selectEnd();
  else beside.selectStart();
  return true;
}

function $isAtEdge({ anchor }: RangeSelection, isBackward: boolean): boolean {
  const node = anchor.getNode();
  const block = $cellOf(node) === null ? $topOf(node) : $blockOf(node);
  if (block === null) return false;
  if (isBackward) return anchor.offset === 0 && $isAtBlockStart(node, block);
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  return anchor.offset === size && $isAtBlockEnd(node, block);
}
