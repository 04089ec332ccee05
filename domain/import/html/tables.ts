import { isElement, walk, type Element } from './tree.ts';
import type { DefaultTreeAdapterTypes } from 'parse5';

const LAYOUT_INSIDE = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'blockquote',
  'table',
  'article',
  'section',
  'figure',
  'iframe',
  'form',
]);

/** The tables of a page that hold data: two columns or more, and nothing in their cells that lays out a page. */
export function dataTables(root: DefaultTreeAdapterTypes.ParentNode): ReadonlySet<Element> {
  const data = new Set<Element>();
  const open: { table: Element; layout: boolean; cells: number; columns: number }[] = [];
  walk(
    root,
    (node) => {
      if (!isElement(node)) return true;
      const inside = open.at(-1);
      if (inside !== undefined) {
        if (LAYOUT_INSIDE.has(node.tagName)) inside.layout = true;
        if (node.tagName === 'tr') inside.cells = 0;
        if (node.tagName === 'td' || node.tagName === 'th') inside.cells += 1;
        inside.columns = Math.max(inside.columns, inside.cells);
      }
      if (node.tagName === 'table') open.push({ table: node, layout: false, cells: 0, columns: 0 });
      return true;
    },
    (element) => {
      if (element.tagName !== 'table') return;
      const table = open.pop();
      if (table !== undefined && !table.layout && table.columns >= 2) data.add(table.table);
    },
  );
  return data;
}
