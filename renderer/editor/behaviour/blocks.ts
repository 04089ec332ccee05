import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { NoteKind } from '../../../domain/body/body.ts';
import { assertNever } from '../../../domain/result.ts';
import type { BlockKind } from '../editorTypes.ts';
import { $isAudioNode } from '../nodes/audio/AudioNode.tsx';
import { $carry } from '../nodes/carry.ts';
import { $createCorrectionNode, $isCorrectionNode } from '../nodes/correction/CorrectionNode.ts';
import type { Note } from '../nodes/correction/note.ts';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { $isEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { $isFactBoxNode, $isFactBoxTitleNode } from '../nodes/factBox/FactBoxNode.ts';
import { $isPictureNode } from '../nodes/picture/PictureNode.tsx';
import { $createPullQuoteNode, $isPullQuoteNode } from '../nodes/pullQuote/PullQuoteNode.ts';
import { $blockOf, $isAtBlockStart, $isListWrapper } from './blockTree.ts';

/** The kinds of block that hold text and nothing besides. */
export type PlainKind = Exclude<BlockKind, NoteKind | 'cell' | 'factBox' | 'picture' | 'audio' | 'embed' | 'divider' | 'unknown' | 'footnote' | 'mixed'>;
/** What a block of text can become. A note needs the time at which it was made. */
export type TextKind = PlainKind | Note;

/** The blocks the selection touches, in order. A range that only reaches the start of its last block leaves it out. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const blocks = new Set<LexicalNode>();
  for (const node of selection.getNodes()) {
    const block = $blockOf(node);
    if (block !== null && !$isListNode(block) && !$isTableNode(block) && !$isFactBoxNode(block) && !$isListWrapper(block)) blocks.add(block);
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
  if ($isPullQuoteNode(block)) return 'pullQuote';
  if ($isCorrectionNode(block)) return block.getNote().kind;
  if ($isListItemNode(block)) {
    const list = block.getParent();
    return $isListNode(list) && list.getListType() === 'number' ? 'numbers' : 'bullets';
  }
  if ($isTableCellNode(block.getParent())) return 'cell';
  if ($isFactBoxTitleNode(block)) return 'factBox';
  if ($isPictureNode(block)) return 'picture';
  if ($isAudioNode(block)) return 'audio';
  if ($isEmbedNode(block)) return 'embed';
  if ($isDividerNode(block)) return 'divider';
  return $isDecoratorNode(block) ? 'unknown' : 'paragraph';
}

/** Gives the selected text blocks a kind; when all have it already they become paragraphs. */
export function $toggleBlocks(kind: TextKind): void {
  // A cell or title holds a line of text and nothing else.
  const blocks = $selectedBlocks().filter($isElementNode).filter((block) => !FIXED.has($kindOf(block)));
  const target = blocks.every((block) => $isOf(block, kind)) ? 'paragraph' : kind;
  for (const block of blocks) $changeBlock(block, target);
}

const FIXED: ReadonlySet<BlockKind> = new Set(['cell', 'factBox']);

/** Turns a block into another kind. Its id, unknown keys and text go along. Returns the new block. */
export function $changeBlock(block: ElementNode, kind: TextKind): ElementNode {
  if ($isOf(block, kind)) return block;
  // Another kind of note stays dated as it was.
  if (typeof kind === 'object' && $isCorrectionNode(block)) return block.setNote({ ...block.getNote(), kind: kind.kind });
  const list = block.getParent();
  const listType = listTypeOf(kind);
  if (listType !== null && $isListItemNode(block) && $isListNode(list)) {
    list.setListType(listType);
    return block;
  }
  const source = $isListItemNode(block) ? $liftItem(block) : block;
  if (kind !== 'bullets' && kind !== 'numbers') {
    return $isOf(source, kind) ? source : source.replace($carry(source, $createBlock(kind)), true);
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

function $isOf(block: LexicalNode, kind: TextKind): boolean {
  return $kindOf(block) === (typeof kind === 'object' ? kind.kind : kind);
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

function $createBlock(kind: Exclude<TextKind, 'bullets' | 'numbers'>): ElementNode {
  if (typeof kind === 'object') return $createCorrectionNode(kind);
  switch (kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'heading2':
      return $createHeadingNode('h2');
    case 'heading3':
      return $createHeadingNode('h3');
    case 'quote':
      return $createQuoteNode();
    case 'pullQuote':
      return $createPullQuoteNode();
    default:
      return assertNever(kind);
  }
}
