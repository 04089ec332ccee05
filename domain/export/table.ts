import { isHeaderRow, type FinalCell, type FinalTable } from './finalTable.ts';
import { renderRuns } from './runs.ts';

/**
 * A table as HTML. Rows at the top that are made of headers are its head; any other header names its row. The figure
 * around it is what scrolls on a narrow screen.
 */
export function renderTable({ rows }: FinalTable): string {
  const firstBodyRow = rows.findIndex((row) => !isHeaderRow(row));
  const head = rows.slice(0, firstBodyRow < 0 ? rows.length : firstBodyRow);
  const body = rows.slice(head.length);
  return `<figure>\n<table>\n${part('thead', head, 'col')}${part('tbody', body, 'row')}</table>\n</figure>\n`;
}

function part(tag: 'thead' | 'tbody', rows: FinalTable['rows'], scope: 'col' | 'row'): string {
  if (rows.length === 0) return '';
  return `<${tag}>\n${rows.map((row) => renderRow(row, isHeaderRow(row) ? 'col' : scope)).join('')}</${tag}>\n`;
}

function renderRow(row: readonly FinalCell[], scope: 'col' | 'row'): string {
  const cells = row.map(({ header, runs }) => {
    const text = renderRuns(runs);
    return header ? `<th scope="${scope}">${text}</th>` : `<td>${text}</td>`;
  });
  return `<tr>\n${cells.join('\n')}\n</tr>\n`;
}
