import { registerTableSelectionObserver, setScrollableTablesActive } from '@lexical/table';
import { mergeRegister, type LexicalEditor } from 'lexical';
import { registerEmptyHeaders } from './emptyHeaders.ts';
import { registerOverCells } from './overCells.ts';
import { registerTableKeys } from './tableKeys.ts';
import { registerTidyTables } from './tidyTables.ts';

/** Tables in an editor: their shape, their keys, and Lexical's selection of cells with Shift or the pointer. */
export function registerTables(editor: LexicalEditor): () => void {
  setScrollableTablesActive(editor, true);
  return mergeRegister(
    registerTidyTables(editor),
    registerTableKeys(editor),
    registerOverCells(editor),
    registerEmptyHeaders(editor),
    registerTableSelectionObserver(editor, false),
  );
}
