import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { assertNever } from '../../../domain/result.ts';
import type { BlockKind } from '../editorTypes.ts';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { $isPictureNode } from '../nodes/picture/PictureNode.tsx';
import { blockExtraState, idState } from '../nodes/state.ts';
import { $blockOf, $isAtBlockStart, $isListWrapper } from './blockTree.ts';

/** The kinds of block that hold text. */
export type TextKind = Exclude<BlockKind, 'picture' | 'divider' | 'unknown' | 'mixed'>;

/** The blocks the selection touches, in order. A range that only reaches the start of its last block leaves it out. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const blocks = new Set<LexicalNode>();
  for (const node of selection.getNodes()) {
    const block = $blockOf(node);
    if (block !== null && !$isListNode(block) && !$isListWrapper(block)) blocks.add(block);
  }
  if ($isRangeSelection(selection) && !selection.isCollapsed() && blocks.size > 1) {
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    const last = $blockOf(end.getNode());
    if (last !== null && end.offset === 0 && $isAtBlockStart(end.getNode(), last)) blocks.delete(last);
  }
  return [...blocks];
}

export function $kindOf(block: LexicalNode): BlockKind {
  if ($isHeadingNode(block)) return block.getTag() === 'h2' ? 'heading2' : 'heading3';
  if ($isQuoteNode(block)) return 'quote';
  if ($isListItemNode(block)) {
    const list = block.getParent();
    return $isListNode(list) && list.getListType() === 'number' ? 'numbers' : 'bullets';
  }
  if ($isPictureNode(block)) return 'picture';
  if ($isDividerNode(block)) return 'divider';
  return $isDecoratorNode(block) ? 'unknown' : 'paragraph';
}

/** Gives the selected text blocks a kind; when all have it already they become paragraphs. */
export function $toggleBlocks(kind: TextKind): void {
  const blocks = $selectedBlocks().filter($isElementNode);
  const target = blocks.every((block) => $kindOf(block) === kind) ? 'paragraph' : kind;
  for (const block of blocks) $changeBlock(block, target);
}

/** Turns a block into another kind. Its id, unknown keys and text go along. Returns the new block. */
export function $changeBlock(block: ElementNode, kind: TextKind): ElementNode {
  if ($kindOf(block) === kind) return block;
  const list = block.getParent();
  const listType = listTypeOf(kind);
  if (listType !== null && $isListItemNode(block) && $isListNode(list)) {
    list.setListType(listType);
    return block;
  }
  const source = $isListItemNode(block) ? $liftItem(block) : block;
  if (kind !== 'bullets' && kind !== 'numbers') {
    return $kindOf(source) === kind ? source : source.replace($carry(source, $createBlock(kind)), true);
  }
  const item = $carry(source, $createListItemNode());
  item.append(...source.getChildren());
  const holder = $createListNode(kind === 'numbers' ? 'number' : 'bullet').append(item);
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  for (const point of points)
    if (point.key === source.getKey()) point.set(item.getKey(), point.offset, 'element');
  source.replace(holder);
  $joinBefore(holder);
  return item;
}

function listTypeOf(kind: TextKind): 'bullet' | 'number' | null {
  if (kind === 'bullets') return 'bullet';
  return kind === 'numbers' ? 'number' : null;
}

/** The transform of ListNode joins a list to the one after it; this does the same for the one before. */
function $joinBefore(list: ListNode): void {
  const before = list.getPreviousSibling();
  if ($isListNode(before) && before.getListType() === list.getListType()) before.markDirty();
}

function $liftItem(block: ElementNode): ElementNode {
  return block.replace($carry(block, $createParagraphNode()), true);
}

function $carry<T extends ElementNode>(from: ElementNode, to: T): T {
  const id = $getState(from, idState);
  const extra = $getState(from, blockExtraState);
  return $setState($setState(to, idState, id), blockExtraState, extra);
}

function $createBlock(kind: Exclude<TextKind, 'bullets' | 'numbers'>): ElementNode {
  switch (kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'heading2':
      return $createHeadingNode('h2');
    case 'heading3':
      return $createHeadingNode('h3');
    case 'quote':
      return $createQuoteNode();
    default:
      return assertNever(kind);
  }
}
