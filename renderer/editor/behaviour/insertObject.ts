import { $isListItemNode } from '@lexical/list';
import { $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $blockOf, $isEmptyParagraph, $leaveListWrapper, $topOf } from './blockTree.ts';

/** Puts a divider, picture or card at the caret. There is always a paragraph below it to write on. */
export function $insertObject(object: LexicalNode): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.focus.getNode()) : null;
  if (block !== null && $isEmptyParagraph(block) && $tableAround(block) === null) {
    block.insertBefore(object);
    block.selectStart();
    return;
  }
  const holder = $nestedIn(block) ?? $tableAround(block);
  if (holder !== null) {
    $insertBelow(holder, [object]);
    return;
  }
  const after = $createParagraphNode();
  if (selection === null) $getRoot().append(object, after);
  else $insertNodes([object]);
  $leaveListWrapper();
  if (object.getNextSibling() === null) {
    object.insertAfter(after);
    after.select();
  }
}

/** The list whose nested item a block is. Lexical would put an object inside of that, where no block of ours is. */
export function $nestedIn(block: LexicalNode | null): LexicalNode | null {
  const list = $isListItemNode(block) ? block.getTopLevelElement() : null;
  return list !== null && block?.getParent()?.is(list) === false ? list : null;
}

/** The table around a block: there is nothing but text in a cell. */
function $tableAround(block: LexicalNode | null): LexicalNode | null {
  return block !== null && $isTableCellNode(block.getParent()) ? $topOf(block) : null;
}

/** Puts nodes below a block, the caret behind them, and a paragraph to write on where an object is last. */
export function $insertBelow(block: LexicalNode, nodes: readonly LexicalNode[]): void {
  let last = block;
  for (const node of nodes) {
    last.insertAfter(node);
    last = node;
  }
  const rest = last.getNextSibling();
  if ($isElementNode(last)) last.selectEnd();
  else if ($isElementNode(rest)) rest.selectStart();
  else {
    const paragraph = $createParagraphNode();
    last.insertAfter(paragraph);
    paragraph.select();
  }
}
