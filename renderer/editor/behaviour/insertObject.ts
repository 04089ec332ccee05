import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $blockOf, $isEmptyParagraph } from './blockTree.ts';

/** Puts a divider, picture or card at the caret. There is always a paragraph below it to write on. */
export function $insertObject(object: LexicalNode): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.focus.getNode()) : null;
  if (block !== null && $isEmptyParagraph(block)) {
    block.insertBefore(object);
    block.selectStart();
    return;
  }
  const after = $createParagraphNode();
  if (selection === null) $getRoot().append(object, after);
  else $insertNodes([object]);
  if (object.getNextSibling() === null) {
    object.insertAfter(after);
    after.select();
  }
}
