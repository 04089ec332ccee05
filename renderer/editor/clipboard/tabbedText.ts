import type { Block, BlockId } from '../../../domain/body/body.ts';

/**
 * The cells of text as spreadsheets write it: lines with tabs between the cells, the same number in each. Null for any
 * other text. A cell that holds line ends or quotation marks comes in quotation marks, each of its own doubled.
 */
export function tabbedTextToCells(text: string, newId: () => BlockId): Block[] | null {
  const rows = readRows(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length < 2 || rows.some((row) => row.length !== width)) return null;
  const table = newId();
  return rows.flatMap((cells) => {
    const row = newId();
    return cells.map((value): Block => ({ type: 'cell', id: newId(), table, row, runs: value === '' ? [] : [{ text: value }] }));
  });
}

function readRows(text: string): string[][] {
  const cell = /(?:^|[\t\n])(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))/g;
  const rows: string[][] = [];
  for (const match of text.matchAll(cell)) {
    const value = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    if (match[0].startsWith('\n') || rows.length === 0) rows.push([]);
    rows.at(-1)?.push(value.trim());
  }
  return rows;
}
