import { caretFromPoint } from '@lexical/clipboard';
import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';

/** Puts the caret at a point of the window. Returns whether there is text to stand in. */
export function $selectAtPoint(editor: LexicalEditor, x: number, y: number): boolean {
  const found = caretFromPoint(x, y, editor.getRootElement());
  if (found === null || $getNearestNodeFromDOMNode(found.node) === null) return false;
  const range = document.createRange();
  range.setStart(found.node, found.offset);
  const selection = $createRangeSelection();
  selection.applyDOMRange(range);
  $setSelection(selection);
  return true;
}
