import { $createTableRowNode, type TableCellNode, type TableNode } from '@lexical/table';
import { $createLineBreakNode, $getSelection, $isRangeSelection } from 'lexical';
import { isTextBlock, type Block, type Cell } from '../../../domain/body/body.ts';
import { groupBlocks, isTable, tableRows } from '../../../domain/body/groups.ts';
import { $topOf } from '../behaviour/blockTree.ts';
import { $blocksToNodes, $runsToNodes } from '../bodyToLexical.ts';
import { $selectedCells, $writeOverCells } from './tableEdits.ts';
import { $cellsOf, $createCell, $isHeaderRow, $paragraphOf, $rowsOf } from './tableTree.ts';

/**
 * Puts blocks into the table at the selection: cells fill those from there on, and the table grows where they need more;
 * any other text goes into the one cell, a line for each block. Returns false outside of tables.
 */
export function $insertIntoCells(blocks: readonly Block[]): boolean {
  const selected = $selectedCells();
  const cell = selected?.cells[0];
  if (selected === null || cell === undefined) return false;
  const [group, ...more] = groupBlocks(blocks);
  if (group !== undefined && more.length === 0 && isTable(group) && group.length > 1) $fill(selected.table, cell, group);
  else $insertText(cell, blocks);
  return true;
}

function $fill(table: TableNode, first: TableCellNode, cells: readonly Cell[]): void {
  const fromRow = first.getParentOrThrow().getIndexWithinParent();
  const fromColumn = first.getIndexWithinParent();
  const values = tableRows(cells);
  const width = Math.max($rowsOf(table)[0]?.getChildrenSize() ?? 0, fromColumn + Math.max(...values.map((row) => row.length)));
  while ($rowsOf(table).length < fromRow + values.length) table.append($createTableRowNode());
  for (const row of $rowsOf(table)) {
    const header = $isHeaderRow(row);
    while (row.getChildrenSize() < width) row.append($createCell(header));
  }
  const rows = $rowsOf(table);
  for (const [down, row] of values.entries()) {
    const targets = rows[fromRow + down];
    for (const [across, { runs }] of row.entries()) {
      const target = targets === undefined ? undefined : $cellsOf(targets)[fromColumn + across];
      const paragraph = target === undefined ? null : $paragraphOf(target);
      paragraph?.splice(0, paragraph.getChildrenSize(), $runsToNodes(runs));
      if (down === values.length - 1 && across === row.length - 1) paragraph?.selectEnd();
    }
  }
}

function $insertText(cell: TableCellNode, blocks: readonly Block[]): void {
  const texts = blocks.filter(isTextBlock);
  const objects = blocks.filter((block) => !isTextBlock(block));
  if ($writeOverCells() === null && !$isRangeSelection($getSelection())) cell.selectEnd();
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    if (!selection.isCollapsed()) selection.removeText();
    selection.insertNodes(texts.flatMap(({ runs }, at) => (at === 0 ? $runsToNodes(runs) : [$createLineBreakNode(), ...$runsToNodes(runs)])));
  }
  const table = $topOf(cell);
  for (const node of $blocksToNodes(objects).reverse()) table?.insertAfter(node);
}
