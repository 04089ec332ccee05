import { $isLinkNode, type LinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { inlineFromJson, type Block, type BlockId, type Cell, type ListItem, type Run, type TextRun } from '../../domain/body/body.ts';
import type { Link } from '../../domain/body/marks.ts';
import type { JsonObject } from '../../domain/json.ts';
import { bitsToMarks, NOTE_BIT } from './marks.ts';
import { $isAudioNode } from './nodes/audio/AudioNode.tsx';
import { $isCorrectionNode } from './nodes/correction/CorrectionNode.ts';
import { $isDividerNode } from './nodes/divider/DividerNode.tsx';
import { $isEmbedNode } from './nodes/embed/EmbedNode.tsx';
import { $isFactBoxNode, $isFactBoxTitleNode, $titleOf, type FactBoxNode } from './nodes/factBox/FactBoxNode.ts';
import { $isPictureNode } from './nodes/picture/PictureNode.tsx';
import { $isPullQuoteNode } from './nodes/pullQuote/PullQuoteNode.ts';
import {
  blockExtraState,
  breakFormatState,
  idState,
  linkExtraState,
  runExtraState,
  startState,
} from './nodes/state.ts';
import { $isUnknownBlockNode } from './nodes/unknown/UnknownBlockNode.tsx';
import { $isUnknownInlineNode } from './nodes/unknown/UnknownInlineNode.tsx';
import { pushRun } from './normaliseBody.ts';
import { $tableCells, type CellShape } from './table/tableTree.ts';

/** Deepest level of a list item (domain/body/body.ts). */
export const MAX_LIST_LEVEL = 8;

/** List items and cells converted before and not changed since, by node key. */
export type ItemCache = Map<NodeKey, ListItem | Cell>;

/** Which part of a node's text counts, for a selection that ends inside a run; null for none of it. */
export type TextCut = (node: LexicalNode) => string | null;

/** Converts the whole document. The editor itself uses BodyCache, which converts only what changed. */
export function $lexicalToBody(): Block[] {
  return $getRoot()
    .getChildren()
    .flatMap((node) => $nodeToBlocks(node, new Map()));
}

/** Converts one top-level node: a list gives a block for each item, a table for each cell, anything else gives one. */
export function $nodeToBlocks(node: LexicalNode, items: ItemCache, box?: BlockId): Block[] {
  if ($isFactBoxNode(node)) return $boxToBlocks(node, items);
  const named = box === undefined ? {} : { box };
  if ($isListNode(node)) return $listToBlocks(node, 0, items, [], named);
  if ($isTableNode(node)) return $tableCells(node).map((shape) => $cellToBlock(shape, items));
  const id = $getState(node, idState);
  if ($isPictureNode(node)) return [{ ...node.getPicture(), type: 'picture', id, ...named }];
  if ($isAudioNode(node)) return [{ ...node.getAudio(), type: 'audio', id }];
  if ($isEmbedNode(node)) return [{ ...node.getEmbed(), type: 'embed', id }];
  if ($isDividerNode(node)) return [{ type: 'divider', id, ...$extraOf(node) }];
  if ($isUnknownBlockNode(node)) return [{ type: 'unknown', id, raw: { ...node.getRaw(), id } }];
  const rest = { id, runs: $isElementNode(node) ? $runsOf(node) : [], ...$extraOf(node), ...named };
  if ($isFactBoxTitleNode(node)) return [{ type: 'factBox', ...rest }];
  if ($isHeadingNode(node)) return [{ type: 'heading', level: node.getTag() === 'h2' ? 2 : 3, ...rest }];
  if ($isQuoteNode(node)) return [{ type: 'quote', ...rest }];
  if ($isPullQuoteNode(node)) return [{ type: 'pullQuote', ...rest }];
  if ($isCorrectionNode(node)) return [{ type: 'correction', ...node.getNote(), ...rest }];
  return [{ type: 'paragraph', ...rest }];
}

/** The block of one item of a list at the top level, without a look at the others. */
export function $itemToBlocks(item: ListItemNode): Block[] {
  let level = -1;
  for (let node: LexicalNode | null = item; node !== null; node = node.getParent()) if ($isListNode(node)) level += 1;
  const list = item.getParent();
  let before = item.getPreviousSibling();
  while (before !== null && $isListItemNode(before) && !before.isEmpty() && before.getChildren().every($isListNode)) before = before.getPreviousSibling();
  return $isListNode(list) ? [$itemToBlock(item, list, Math.min(level, MAX_LIST_LEVEL), before === null, new Map(), {})] : [];
}

/** The runs of a block. Nested lists are not part of their item's runs. */
export function $runsOf(block: ElementNode, cut?: TextCut): Run[] {
  const runs: Run[] = [];
  $collectRuns(block, undefined, runs, cut);
  return runs;
}

function $listToBlocks(list: ListNode, level: number, items: ItemCache, out: Block[], named: InBox): Block[] {
  let first = true;
  for (const child of list.getChildren()) {
    if (!$isListItemNode(child)) continue;
    const inner = child.getChildren();
    if (inner.length === 0 || inner.some((node) => !$isListNode(node))) {
      out.push($itemToBlock(child, list, Math.min(level, MAX_LIST_LEVEL), first, items, named));
      first = false;
    }
    for (const node of inner) if ($isListNode(node)) $listToBlocks(node, level + 1, items, out, named);
  }
  return out;
}

function $itemToBlock(
  item: ListItemNode,
  list: ListNode,
  level: number,
  isFirst: boolean,
  items: ItemCache,
  named: InBox,
): ListItem {
  const kind = list.getListType() === 'number' ? 'number' : 'bullet';
  // Lexical sets the start of a list when it splits one in two; a number the writer chose is on the item.
  const own = $getState(item, startState);
  const listStart = isFirst && kind === 'number' && list.getStart() > 1 ? list.getStart() : 0;
  const start = own > 0 ? own : listStart;
  // Outside of its box an item may still name it.
  const box = named.box ?? $extraOf(item)?.['box'];
  const known = items.get(item.getKey());
  if (known?.type === 'listItem' && known.list === kind && known.level === level && (known.start ?? 0) === start && known.box === box) return known;
  const block: ListItem = {
    type: 'listItem',
    id: $getState(item, idState),
    list: kind,
    level,
    ...(start > 0 ? { start } : {}),
    runs: $runsOf(item),
    ...$extraOf(item),
    ...named,
  };
  items.set(item.getKey(), block);
  return block;
}

interface InBox {
  readonly box?: BlockId;
}

/** The title of a box, and the blocks in it, which name it. */
function $boxToBlocks(box: FactBoxNode, items: ItemCache): Block[] {
  const title = $titleOf(box);
  const id = title === null ? undefined : $getState(title, idState);
  return box.getChildren().flatMap((child) => $nodeToBlocks(child, items, child.is(title) ? undefined : id));
}

function $cellToBlock({ paragraph, table, row, header }: CellShape, cells: ItemCache): Cell {
  const known = cells.get(paragraph.getKey());
  if (known?.type === 'cell' && known.table === table && known.row === row && (known.header ?? false) === header) return known;
  const block: Cell = {
    type: 'cell',
    id: $getState(paragraph, idState),
    table,
    row,
    ...(header ? { header } : {}),
    runs: $runsOf(paragraph),
    ...$extraOf(paragraph),
  };
  cells.set(paragraph.getKey(), block);
  return block;
}

function $collectRuns(parent: ElementNode, link: Link | undefined, runs: Run[], cut?: TextCut): void {
  // Breaks that were typed take the marks of the text before them.
  let before = 0;
  for (const node of parent.getChildren()) {
    if ($isUnknownInlineNode(node)) {
      if (cut === undefined || cut(node) !== null) runs.push(inlineFromJson(node.getRaw()));
    } else if ($isLinkNode(node)) {
      $collectRuns(node, $linkOf(node), runs, cut);
    } else if ($isElementNode(node)) {
      if (!$isListNode(node)) $collectRuns(node, link, runs, cut);
    } else {
      const text = cut === undefined ? node.getTextContent() : cut(node);
      const bits = $isLineBreakNode(node) ? ($getState(node, breakFormatState) ?? before) : $bitsOf(node);
      before = bits;
      if (text !== null && text !== '')
        pushRun(runs, textRun(text, bits, link, $getState(node, runExtraState)));
    }
  }
}

function textRun(text: string, bits: number, link: Link | undefined, extra: object | null): TextRun {
  const marks = bitsToMarks(bits);
  return {
    text,
    ...(marks.length > 0 ? { marks } : {}),
    ...(link === undefined ? {} : { link }),
    ...((bits & NOTE_BIT) === 0 ? {} : { private: true }),
    ...extra,
  };
}

function $bitsOf(node: LexicalNode): number {
  return $isTextNode(node) ? node.getFormat() : 0;
}

function $linkOf(node: LinkNode): Link {
  const title = node.getTitle();
  return { href: node.getURL(), ...(title === null ? {} : { title }), ...$getState(node, linkExtraState) };
}

function $extraOf(node: LexicalNode): JsonObject | null {
  return $getState(node, blockExtraState);
}
