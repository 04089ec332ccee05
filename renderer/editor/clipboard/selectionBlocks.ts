import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { isTextBlock, type Block } from '../../../domain/body/body.ts';
import { $selectedBlocks } from '../behaviour/blocks.ts';
import { $nodeToBlocks, $runsOf, type ItemCache, type TextCut } from '../lexicalToBody.ts';

/** The selected part of the body: whole blocks, and of the first and last one only what is selected. */
export function $selectionBlocks(): Block[] {
  const selection = $getSelection();
  if (selection === null) return [];
  if ($isNodeSelection(selection)) {
    return selection
      .getNodes()
      .flatMap((node) => ($isElementNode(node) ? [] : $nodeToBlocks(node, new Map())));
  }
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const selected = new Map(selection.getNodes().map((node) => [node.getKey(), node]));
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const cut: TextCut = (node) => {
    if (!selected.has(node.getKey())) return null;
    const text = node.getTextContent();
    if (!$isTextNode(node)) return text;
    const from = start.type === 'text' && start.key === node.getKey() ? start.offset : 0;
    const to = end.type === 'text' && end.key === node.getKey() ? end.offset : text.length;
    return text.slice(from, to);
  };
  const listItems: ItemCache = new Map();
  return $selectedBlocks().flatMap((node) => $cutBlock(node, cut, listItems));
}

function $cutBlock(node: LexicalNode, cut: TextCut, items: ItemCache): Block[] {
  const whole = $isListItemNode(node) ? $itemBlock(node, items) : $nodeToBlocks(node, items);
  return whole.map((block) =>
    isTextBlock(block) && $isElementNode(node) ? { ...block, runs: $runsOf(node, cut) } : block,
  );
}

function $itemBlock(item: LexicalNode, items: ItemCache): Block[] {
  const key: NodeKey = item.getKey();
  if (!items.has(key)) {
    const list = item.getTopLevelElement();
    if ($isListNode(list)) $nodeToBlocks(list, items);
  }
  const block = items.get(key);
  return block === undefined ? [] : [block];
}
