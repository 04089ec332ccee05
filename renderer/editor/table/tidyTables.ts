import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  $setState,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $topOf } from '../behaviour/blockTree.ts';
import { idState } from '../nodes/state.ts';
import { $cellsOf, $createFiller, $isHeaderRow, $realCells, $rowsOf } from './tableTree.ts';

/**
 * Keeps tables what the body can say, whatever made them: rows of equal length at the top level, one paragraph a cell,
 * nothing merged.
 */
export function registerTidyTables(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, $tidyTable),
    editor.registerNodeTransform(TableRowNode, $tidyRow),
    editor.registerNodeTransform(TableCellNode, $tidyCell),
  );
}

function $tidyTable(table: TableNode): void {
  for (const child of table.getChildren()) if (!$isTableRowNode(child)) child.remove();
  const rows = $rowsOf(table);
  if (rows.length === 0) {
    table.remove();
    return;
  }
  if (!$isRootNode(table.getParent())) $topOf(table)?.insertAfter(table);
  const width = Math.max(...rows.map((row) => $realCells(row).length));
  for (const row of rows) {
    const cells = $cellsOf(row);
    for (const filler of cells.slice(width)) filler.remove();
    const header = $isHeaderRow(row);
    for (let at = cells.length; at < width; at += 1) row.append($createFiller(header));
  }
}

function $tidyRow(row: TableRowNode): void {
  for (const child of row.getChildren()) if (!$isTableCellNode(child)) child.remove();
  const table = row.getParent();
  if (row.isEmpty() || !$isTableNode(table)) row.remove();
  // Deleting text over some cells of a row takes cells out of it, and Lexical does not call the table changed.
  if ($isTableNode(table)) $tidyTable(table);
}

function $tidyCell(cell: TableCellNode): void {
  if (!$isTableRowNode(cell.getParent())) {
    cell.remove();
    return;
  }
  if (cell.getColSpan() > 1) cell.setColSpan(1);
  if (cell.getRowSpan() > 1) cell.setRowSpan(1);
  const children = cell.getChildren();
  const [first, ...more] = children;
  if ($isParagraphNode(first) && more.length === 0) return;
  const paragraph = children.find($isParagraphNode) ?? $createParagraphNode();
  if (first !== undefined && !$isParagraphNode(first)) $setState(paragraph, idState, $getState(first, idState));
  const lines = children.flatMap($linesOf);
  const objects = children.filter((child) => $isTableNode(child) || ($isDecoratorNode(child) && !child.isInline()));
  const table = $topOf(cell);
  paragraph.splice(
    0,
    paragraph.getChildrenSize(),
    lines.flatMap((line, at) => (at === 0 ? line : [$createLineBreakNode(), ...line])),
  );
  // A picture or a table that came into a cell goes below the table.
  for (const object of objects.reverse()) table?.insertAfter(object);
  cell.splice(0, cell.getChildrenSize(), [paragraph]);
}

/** What a block in a cell becomes: its text, line by line. */
function $linesOf(node: LexicalNode): LexicalNode[][] {
  if ($isTableNode(node)) return [];
  if ($isListNode(node)) return node.getChildren().flatMap($linesOf);
  if (!$isElementNode(node) || node.isInline()) return $isDecoratorNode(node) && !node.isInline() ? [] : [[node]];
  const inline = node.getChildren().filter((child) => !$isListNode(child));
  const nested = $isListItemNode(node) ? node.getChildren().filter($isListNode).flatMap($linesOf) : [];
  return [inline, ...nested];
}
