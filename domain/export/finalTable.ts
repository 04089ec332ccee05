import type { Cell } from '../body/body.ts';
import { tableRows } from '../body/groups.ts';
import { publicRuns, type PublicRuns } from '../body/privateText.ts';
import type { FinalRun } from './finalRuns.ts';

export interface FinalCell {
  readonly header: boolean;
  readonly runs: readonly FinalRun[];
}
/** Every row has as many cells as the widest. */
export interface FinalTable {
  readonly type: 'table';
  readonly rows: readonly (readonly FinalCell[])[];
}

/** A table rebuilt for readers, short rows filled up; null when it has no text at all. */
export function finalTable(cells: readonly Cell[], runsOf: (runs: PublicRuns) => FinalRun[]): FinalTable | null {
  const rows = tableRows(cells).map((row) =>
    row.map(({ header, runs }): FinalCell => ({ header: header === true, runs: runsOf(publicRuns(runs)) })),
  );
  if (rows.every((row) => row.every(({ runs }) => runs.length === 0))) return null;
  const width = Math.max(...rows.map((row) => row.length));
  return { type: 'table', rows: rows.map((row) => filled(row, width)) };
}

/** What fills a row up is a header where the whole row is made of them. */
function filled(row: readonly FinalCell[], width: number): FinalCell[] {
  const header = isHeaderRow(row);
  return [...row, ...Array.from({ length: width - row.length }, () => ({ header, runs: [] }))];
}

/** Whether a row says what the columns hold. */
export function isHeaderRow(row: readonly Pick<FinalCell, 'header'>[]): boolean {
  return row.every(({ header }) => header);
}
