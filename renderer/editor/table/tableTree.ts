import {
  $createTableCellNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getState,
  $isParagraphNode,
  $setState,
  createState,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import { idState } from '../nodes/state.ts';

/** A cell that only fills up a short row; it is no part of the body until something is written in it. */
const fillerState = createState('filler', { parse: (value) => value === true, resetOnCopyNode: true });

/** A block of a table: the one paragraph of a cell, and where that stands. */
export interface CellShape {
  readonly paragraph: ParagraphNode;
  readonly table: string;
  readonly row: string;
  readonly header: boolean;
}

/** The cells of a table that are blocks of ours, in the order of the body. */
export function $tableCells(table: TableNode): CellShape[] {
  const id = $getState(table, idState);
  return $rowsOf(table).flatMap((row) =>
    $realCells(row).flatMap((cell) => {
      const paragraph = $paragraphOf(cell);
      return paragraph === null ? [] : [{ paragraph, table: id, row: $getState(row, idState), header: $isHeader(cell) }];
    }),
  );
}

export function $rowsOf(table: TableNode): TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

/** All cells of a row, with those that fill it up. */
export function $cellsOf(row: TableRowNode): TableCellNode[] {
  return row.getChildren().filter($isTableCellNode);
}

/** The cells of a row up to the last that is more than a filler. */
export function $realCells(row: TableRowNode): TableCellNode[] {
  const cells = $cellsOf(row);
  return cells.slice(0, cells.findLastIndex((cell) => !$isFiller(cell)) + 1);
}

function $isFiller(cell: TableCellNode): boolean {
  return $getState(cell, fillerState) && $paragraphOf(cell)?.isEmpty() !== false;
}

/** Where the text of a cell is. */
export function $paragraphOf(cell: TableCellNode): ParagraphNode | null {
  const first = cell.getFirstChild();
  return $isParagraphNode(first) ? first : null;
}

export function $isHeader(cell: TableCellNode): boolean {
  return cell.hasHeader();
}

/** Whether a row says what the columns hold. */
export function $isHeaderRow(row: TableRowNode): boolean {
  const cells = $realCells(row);
  return cells.length > 0 && cells.every($isHeader);
}

export function $setHeader(cell: TableCellNode, header: boolean): void {
  if ($isHeader(cell) !== header) cell.setHeaderStyles(headerStyle(header));
}

/** A cell with an empty paragraph in it. */
export function $createCell(header: boolean, paragraph = $createParagraphNode()): TableCellNode {
  return $createTableCellNode(headerStyle(header)).append(paragraph);
}

export function $createFiller(header: boolean): TableCellNode {
  return $setState($createCell(header), fillerState, true);
}

const headerStyle = (header: boolean) => (header ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);

/** The cell a node stands in. */
export function $cellOf(node: LexicalNode): TableCellNode | null {
  return $findMatchingParent(node, $isTableCellNode);
}
