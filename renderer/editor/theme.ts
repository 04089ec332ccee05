import type { EditorThemeClasses } from 'lexical';
import styles from './editor.module.css';

const name = (key: string): string => styles[key] ?? '';

/** Class names of Lexical's own nodes. They are for the screen only: no exporter sees them. */
export const theme: EditorThemeClasses = {
  paragraph: name('paragraph'),
  heading: { h2: name('heading2'), h3: name('heading3') },
  quote: name('quote'),
  blockCursor: name('blockCursor'),
  link: name('link'),
  table: name('table'),
  tableCell: name('cell'),
  tableCellHeader: name('headerCell'),
  tableCellSelected: name('selectedCell'),
  tableScrollableWrapper: name('tableFrame'),
  list: {
    ul: name('bullets'),
    ol: name('numbers'),
    listitem: name('item'),
    nested: { listitem: name('nestedItem') },
  },
  text: {
    bold: name('bold'),
    italic: name('italic'),
    strikethrough: name('strike'),
    subscript: name('sub'),
    superscript: name('sup'),
    code: name('code'),
    highlight: name('note'),
  },
};
