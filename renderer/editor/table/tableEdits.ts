import {
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $getRoot, $getSelection, $isElementNode, $isRangeSelection, type BaseSelection, type LexicalNode, type RangeSelection } from 'lexical';
import { $isEmptyParagraph, $topOf } from '../behaviour/blockTree.ts';
import { $isLiveCell, $isLiveRow } from './liveCells.ts';
import { $cellOf, $cellsOf, $createCell, $isHeader, $isHeaderRow, $realCells, $rowsOf, $setHeader } from './tableTree.ts';

/** The selected cells, with the table they are in. */
export interface SelectedCells {
  readonly table: TableNode;
  readonly cells: readonly TableCellNode[];
  readonly rows: readonly TableRowNode[];
}

/** The cells that are selected, or the one the caret stands in; null outside of tables. */
export function $selectedCells(): SelectedCells | null {
  const selection = $getSelection();
  if (selection === null) return null;
  const cells = $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : $cellAtCaret(selection);
  if (cells.length === 0) return null;
  const rows = [...new Set(cells.map((cell) => cell.getParent()))].filter($isTableRowNode);
  const table = rows[0]?.getParent();
  return $isTableNode(table) ? { table, cells, rows } : null;
}

function $cellAtCaret(selection: BaseSelection): TableCellNode[] {
  // A caret has one node, which is found without looking for what lies between two points.
  const first = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : selection.getNodes()[0];
  const cell = first === undefined ? null : $cellOf(first);
  return cell === null ? [] : [cell];
}

/** Puts a table at the caret, below the block it stands in or in the place of an empty paragraph. */
export function $insertTable(rows: number, columns: number, header: boolean): void {
  const table = $createTableNode();
  for (let row = 0; row < rows; row += 1) {
    const cells = Array.from({ length: columns }, () => $createCell(header && row === 0));
    table.append($createTableRowNode().append(...cells));
  }
  const place = $getSelection()?.getNodes().at(-1);
  const top = place === undefined ? null : $topOf(place);
  if (top === null) $getRoot().append(table);
  else top.insertAfter(table);
  if ($isEmptyParagraph(top)) top?.remove();
  if (table.getNextSibling() === null) table.insertAfter($createParagraphNode());
  table.selectStart();
}

export function $insertRow({ rows }: SelectedCells, by: -1 | 1): void {
  const beside = by === -1 ? rows[0] : rows.at(-1);
  if (beside === undefined) return;
  const headers = $isHeaderRow(beside) ? [] : $cellsOf(beside).map($isHeader);
  const row = $createTableRowNode().append(...$cellsOf(beside).map((_, at) => $createCell(headers[at] ?? false)));
  if (by === -1) beside.insertBefore(row);
  else beside.insertAfter(row);
  selectCell(row, 0);
}

export function $insertColumn({ table, cells }: SelectedCells, by: -1 | 1): void {
  const at = columnsOf(cells);
  const beside = by === -1 ? Math.min(...at) : Math.max(...at);
  const here = cells[0]?.getParent();
  for (const row of $rowsOf(table)) {
    const cell = $createCell($isHeaderRow(row));
    const neighbour = row.getChildAtIndex(beside);
    if (by === -1) neighbour?.insertBefore(cell);
    else neighbour?.insertAfter(cell);
    if (row.is(here)) cell.selectStart();
  }
}

export function $deleteRows({ table, cells, rows }: SelectedCells): void {
  if (rows.length === $rowsOf(table).length) return $deleteTable({ table });
  const [column = 0] = columnsOf(cells);
  const next = $rowBeside(rows.at(-1), 1) ?? $rowBeside(rows[0], -1) ?? rows.at(-1)?.getNextSibling() ?? rows[0]?.getPreviousSibling();
  for (const row of rows) row.remove();
  $goOnIn(table, next, column);
}

export function $deleteColumns({ table, cells }: SelectedCells): void {
  const columns = new Set(columnsOf(cells));
  const all = $rowsOf(table);
  if (columns.size === Math.max(...all.map((row) => row.getChildrenSize()))) return $deleteTable({ table });
  const here = cells[0]?.getParent();
  for (const row of all) for (const [at, cell] of $cellsOf(row).entries()) if (columns.has(at)) cell.remove();
  $goOnIn(table, here, Math.min(...columns));
}

/** Takes a table away; the caret goes to what follows it. */
export function $deleteTable({ table }: Pick<SelectedCells, 'table'>): void {
  const next = table.getNextSibling() ?? table.getPreviousSibling();
  if ($isElementNode(next)) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    table.insertAfter(paragraph);
    paragraph.select();
  }
  table.remove();
}

/** Makes the first row a header row, or an ordinary one again. */
export function $toggleHeaderRow({ table }: Pick<SelectedCells, 'table'>): void {
  const first = $firstRow(table);
  if (first === undefined) return;
  const header = !$isHeaderRow(first);
  for (const cell of $cellsOf(first)) $setHeader(cell, header);
}

/** Whether the first row is a header row. */
export function $hasHeaderRow(table: TableNode): boolean {
  const first = $firstRow(table);
  return first !== undefined && $isHeaderRow(first);
}

/** The first row that is not struck. */
function $firstRow(table: TableNode): TableRowNode | undefined {
  const rows = $rowsOf(table);
  return rows.find($isLiveRow) ?? rows[0];
}

/** Empties the selected cells, as Delete and cut do. */
export function $clearSelectedCells(): void {
  for (const cell of $selectedCells()?.cells ?? []) for (const block of cell.getChildren()) if ($isElementNode(block)) block.clear();
}

/** Empties the selected cells and puts the caret into the first, for what is written over them; null when none are selected. */
export function $writeOverCells(): RangeSelection | null {
  const first = $isTableSelection($getSelection()) ? $selectedCells()?.cells[0] : undefined;
  if (first === undefined) return null;
  $clearSelectedCells();
  return first.selectStart();
}

/** Moves the selected rows past the one before or after them. To pass one that is struck would change nothing. */
export function $moveRows({ rows }: SelectedCells, by: -1 | 1): void {
  const beside = $rowBeside(by === -1 ? rows[0] : rows.at(-1), by);
  if (beside === undefined) return;
  for (const row of by === -1 ? rows : [...rows].reverse()) {
    if (by === -1) beside.insertBefore(row);
    else beside.insertAfter(row);
  }
}

/** The next row before or after one that is not struck. */
function $rowBeside(row: TableRowNode | undefined, by: -1 | 1): TableRowNode | undefined {
  const beside = (by === -1 ? row?.getPreviousSiblings().reverse() : row?.getNextSiblings()) ?? [];
  return beside.filter($isTableRowNode).find($isLiveRow);
}

/** Puts the caret into what is left of a table. */
function $goOnIn(table: TableNode, row: LexicalNode | null | undefined, column: number): void {
  if (!$rowsOf(table).some((one) => $realCells(one).length > 0)) return $deleteTable({ table });
  if ($isTableRowNode(row)) selectCell(row, column);
}

function selectCell(row: TableRowNode, column: number): void {
  const table = row.getParent();
  // A cell that only fills up the row goes when nothing longer is left beside it; nobody goes on writing in a struck one.
  const cells = $realCells(row);
  const all = $isTableNode(table) ? $rowsOf(table).flatMap($realCells) : [];
  (cells.slice(column).find($isLiveCell) ?? cells.findLast($isLiveCell) ?? all.find($isLiveCell) ?? cells.at(-1) ?? all[0])?.selectEnd();
}

function columnsOf(cells: readonly TableCellNode[]): number[] {
  return cells.map((cell) => cell.getIndexWithinParent());
}
