import type { TableCellNode, TableRowNode } from '@lexical/table';
import { $blockRev, $holdsLive } from '../review/revOf.ts';
import { $paragraphOf, $realCells } from './tableTree.ts';

/** Whether a cell is in the text as it will be: it is not struck, or words in it are not. */
export function $isLiveCell(cell: TableCellNode): boolean {
  const paragraph = $paragraphOf(cell);
  return paragraph === null || $blockRev(paragraph).del === undefined || $holdsLive(paragraph);
}

export function $isLiveRow(row: TableRowNode): boolean {
  return $realCells(row).some($isLiveCell);
}
