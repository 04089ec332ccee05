import type { BlockKind } from './blockBuilder.ts';
import { attribute, type Element } from './tree.ts';

export type CellKind = Extract<BlockKind, { type: 'cell' }>;

/** No table that a reader can take in is wider or has a cell that tall; a hostile page may say so. */
const MOST_ACROSS = 60;
const MOST_DOWN = 500;

/** Follows the rows and columns of one table while it is walked, and takes merged cells apart. */
export interface TableGrid {
  readonly startRow: () => void;
  /** The cell an element begins. `before` is how many empty ones stand in its way, reached into by cells above. */
  readonly cell: (element: Element) => { readonly kind: CellKind; readonly before: number; readonly after: number };
  /** An empty cell that is part of a merged one, or stands beside it. */
  readonly filler: (beside: CellKind) => CellKind;
  readonly merged: () => boolean;
}

/** A grid for one table. The text of a merged cell stands in the first of those it is taken apart into. */
export function tableGrid(newId: () => string): TableGrid {
  const table = newId();
  /** Columns that cells above still reach into, with the number of rows. */
  const reaching = new Map<number, number>();
  let row = '';
  let column = 0;
  let merged = false;
  const reached = (): boolean => {
    const rows = reaching.get(column) ?? 0;
    if (rows > 0) reaching.set(column, rows - 1);
    return rows > 0;
  };
  return {
    startRow: () => {
      // What the row before did not come to has one row less to reach.
      for (const [at, rows] of reaching) if (row !== '' && at >= column) reaching.set(at, rows - 1);
      row = newId();
      column = 0;
    },
    cell: (element) => {
      let before = 0;
      for (; column < MOST_ACROSS && reached(); column += 1) before += 1;
      const across = Math.min(span(element, 'colspan'), Math.max(1, MOST_ACROSS - column));
      const down = Math.min(span(element, 'rowspan'), MOST_DOWN);
      merged ||= across > 1 || down > 1;
      for (let at = 0; at < across; at += 1) if (down > 1) reaching.set(column + at, down - 1);
      column += across;
      return { kind: { type: 'cell', table, row, header: isHeader(element) }, before, after: across - 1 };
    },
    filler: ({ header }) => ({ type: 'cell', table, row, header }),
    merged: () => merged,
  };
}

function span(element: Element, name: 'colspan' | 'rowspan'): number {
  const number = Math.trunc(Number(attribute(element, name) || 1));
  return number >= 1 ? number : 1;
}

function isHeader(element: Element): boolean {
  const row = element.parentNode;
  const group = row !== null && 'tagName' in row ? row.parentNode : null;
  return element.tagName === 'th' || (group !== null && 'tagName' in group && group.tagName === 'thead');
}
