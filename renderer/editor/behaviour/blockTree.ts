import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isFactBoxNode, $isFactBoxTitleNode } from '../nodes/factBox/FactBoxNode.ts';
import { $isTableCellNode } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, $isRootNode, type LexicalNode } from 'lexical';

/** The block a node stands in: a list item, the paragraph of a cell, or a child of the root or of a box. */
export function $blockOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => {
    const parent = one.getParent();
    return $isListItemNode(one) || $isRootNode(parent) || $isTableCellNode(parent) || $isFactBoxNode(parent);
  });
}

/** The child of the root or of a fact box that a node stands in: what new pictures are put beside. */
export function $besideOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isRootNode(one.getParent()) || $isFactBoxNode(one.getParent()));
}

/** The child of the root that a node stands in, be that a list or a table. */
export function $topOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isRootNode(one.getParent()));
}

/** Whether a block is the text of a cell or the title of a box: that joins no other. */
export const $isBuilt = (block: LexicalNode): boolean => $isFactBoxTitleNode(block) || $isTableCellNode(block.getParent());

/** A list item that only holds a nested list: Lexical's way of indenting, no block of ours. */
export function $isListWrapper(node: LexicalNode): boolean {
  return $isListItemNode(node) && !node.isEmpty() && node.getChildren().every($isListNode);
}

/** Lexical may leave the caret on a list item that only holds a nested list, where nothing can be typed. */
export function $leaveListWrapper(): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : null;
  if ($isElementNode(node) && $isListWrapper(node)) node.selectEnd();
}

/** Takes a list away that has no items left, and with it the item that only held it. */
export function $removeEmptyList(list: LexicalNode | null): void {
  if (!$isListNode(list) || !list.isEmpty()) return;
  const holder = list.getParent();
  list.remove();
  if (!$isListItemNode(holder) || !holder.isEmpty()) return;
  const outer = holder.getParent();
  // Lexical would take the outer list along at once, and leave the item that held that.
  holder.remove(true);
  $removeEmptyList(outer);
}

/** Whether nothing of the block stands before this node. */
export function $isAtBlockStart(node: LexicalNode, block: LexicalNode): boolean {
  return $reachesEdge(node, block, (one) => one.getPreviousSibling() === null);
}

/** Whether nothing of the block stands after this node. */
export function $isAtBlockEnd(node: LexicalNode, block: LexicalNode): boolean {
  return $reachesEdge(node, block, (one) => one.getNextSibling() === null);
}

function $reachesEdge(
  node: LexicalNode,
  block: LexicalNode,
  isOutermost: (one: LexicalNode) => boolean,
): boolean {
  for (let one: LexicalNode | null = node; one !== null && !one.is(block); one = one.getParent()) {
    if (!isOutermost(one)) return false;
  }
  return true;
}

/** Whether a block is a paragraph without text, which new content may take the place of. */
export function $isEmptyParagraph(node: LexicalNode | null): boolean {
  return $isParagraphNode(node) && node.isEmpty();
}
