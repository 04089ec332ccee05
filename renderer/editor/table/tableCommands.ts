import { assertNever } from '../../../domain/result.ts';
import type { EditorCommandId } from '../editorTypes.ts';
import { $deleteColumns, $deleteRows, $deleteTable, $insertColumn, $insertRow, $selectedCells, $toggleHeaderRow } from './tableEdits.ts';

type TableCommandId = Extract<EditorCommandId, `table.${string}`>;

/** Carries out a command on the table at the selection. */
export function $runTableCommand(command: TableCommandId): void {
  const selected = $selectedCells();
  if (selected === null) return;
  switch (command) {
    case 'table.rowAbove':
      return $insertRow(selected, -1);
    case 'table.rowBelow':
      return $insertRow(selected, 1);
    case 'table.columnBefore':
      return $insertColumn(selected, -1);
    case 'table.columnAfter':
      return $insertColumn(selected, 1);
    case 'table.headerRow':
      return $toggleHeaderRow(selected);
    case 'table.deleteRow':
      return $deleteRows(selected);
    case 'table.deleteColumn':
      return $deleteColumns(selected);
    case 'table.delete':
      return $deleteTable(selected);
    default:
      return assertNever(command);
  }
}
