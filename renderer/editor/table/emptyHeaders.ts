import { TableCellNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';

/** A header cell without words heads nothing: until it has some, a screen reader is told of a cell like any other. */
export function registerEmptyHeaders(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(TableCellNode, (mutations) => {
    for (const key of mutations.keys()) {
      const cell = editor.getElementByKey(key);
      if (cell?.tagName === 'TH' && cell.textContent.trim() === '') cell.setAttribute('role', 'cell');
      else cell?.removeAttribute('role');
    }
  });
}
