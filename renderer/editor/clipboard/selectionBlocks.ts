import { $isListItemNode } from '@lexical/list';
import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $getState,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { isTextBlock, type Block, type BlockId } from '../../../domain/body/body.ts';
import { $selectedBlocks } from '../behaviour/blocks.ts';
import { $topOf } from '../behaviour/blockTree.ts';
import { $nodeToBlocks, $runsOf, type ItemCache, type TextCut } from '../lexicalToBody.ts';
import { $isFactBoxNode, $titleOf } from '../nodes/factBox/FactBoxNode.ts';
import { idState } from '../nodes/state.ts';
import { $cellOf } from '../table/tableTree.ts';

/** The selected part of the body: whole blocks, and of the first and last one only what is selected. */
export function $selectionBlocks(): Block[] {
  const selection = $getSelection();
  if (selection === null) return [];
  if ($isNodeSelection(selection)) {
    return selection
      .getNodes()
      .flatMap((node) => ($isElementNode(node) ? [] : $nodeToBlocks(node, new Map())));
  }
  if ($isTableSelection(selection)) {
    const items: ItemCache = new Map();
    return $selectedBlocks().flatMap((node) => $cutBlock(node, undefined, items));
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
  const items: ItemCache = new Map();
  const blocks = $selectedBlocks().flatMap((node) => $cutBlock(node, cut, items));
  const [only, ...more] = blocks;
  // Words out of one cell or title are words, no table and no box.
  if ((only?.type !== 'cell' && only?.type !== 'factBox') || more.length > 0) return blocks;
  return [{ type: 'paragraph', id: only.id, runs: only.runs }];
}

function $cutBlock(node: LexicalNode, cut: TextCut | undefined, items: ItemCache): Block[] {
  const isPart = $isListItemNode(node) || $cellOf(node) !== null;
  const whole = isPart ? $partBlock(node, items) : $nodeToBlocks(node, items, $boxNameOf(node));
  return whole.map((block) =>
    isTextBlock(block) && $isElementNode(node) ? { ...block, runs: $runsOf(node, cut) } : block,
  );
}

/** A block as it is, with all that is in it. */
export function $wholeBlock(node: LexicalNode): Block[] {
  return $cutBlock(node, undefined, new Map());
}

/** The id of the fact box that a block stands in. */
function $boxNameOf(node: LexicalNode): BlockId | undefined {
  const box = node.getParent();
  const title = $isFactBoxNode(box) ? $titleOf(box) : null;
  return title === null || node.is(title) ? undefined : $getState(title, idState);
}

/** The block of a list item or cell, which says what it is only together with the list or table around it. */
function $partBlock(part: LexicalNode, items: ItemCache): Block[] {
  const key: NodeKey = part.getKey();
  if (!items.has(key)) {
    const whole = $topOf(part);
    if (whole !== null) $nodeToBlocks(whole, items);
  }
  const block = items.get(key);
  return block === undefined ? [] : [block];
}
