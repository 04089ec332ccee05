import { $isListNode, type ListItemNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, type TableNode } from '@lexical/table';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { isTextBlock, type Block, type Cell, type FactBox } from '../../../domain/body/body.ts';
import { groupBlocks, isBox, isTable } from '../../../domain/body/groups.ts';
import type { JsonObject } from '../../../domain/json.ts';
import { $blocksToNodes, withoutBox } from '../bodyToLexical.ts';
import { $isAudioNode } from '../nodes/audio/AudioNode.tsx';
import { $isCorrectionNode } from '../nodes/correction/CorrectionNode.ts';
import { $setData, dataState } from '../nodes/data.ts';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { $isEmbedNode } from '../nodes/embed/EmbedNode.tsx';
import { $isFactBoxNode, $titleOf, type FactBoxNode } from '../nodes/factBox/FactBoxNode.ts';
import { $isPictureNode } from '../nodes/picture/PictureNode.tsx';
import { $isPullQuoteNode } from '../nodes/pullQuote/PullQuoteNode.ts';
import { blockExtraState, idState, sameJson } from '../nodes/state.ts';
import { $setHeader, $tableCells } from '../table/tableTree.ts';
import { $listItems } from './listItems.ts';
import { $patchRuns } from './patchRuns.ts';

/**
 * Makes some neighbouring top-level nodes hold other blocks. Nodes that can stay do, and with them what stands on
 * the screen: only what differs is touched. `at` is the index of the first of them in `parent`.
 */
export function $patchBlocks(
  current: readonly LexicalNode[],
  at: number,
  wanted: readonly Block[],
  parent: ElementNode = $getRoot(),
): void {
  const groups = groupBlocks(wanted);
  const free = new Set(current);
  const byId = groups.map((group) => take(free, (node) => $fits(node, group) && $holdsId(node, group)));
  const isInPlace = current.length === groups.length;
  const nodes = groups.map((group, index): LexicalNode[] => {
    const inPlace = isInPlace ? current[index] : undefined;
    const node = byId[index] ?? take(free, (one) => one === inPlace && $fits(one, group));
    return node !== undefined && $patchTop(node, group) ? [node] : $blocksToNodes(group);
  });
  const flat = nodes.flat();
  const same = flat.length === current.length && flat.every((node, index) => node.is(current[index]));
  if (!same) parent.splice(at, current.length, flat);
}

/** Gives an item of a list its text: all that can have changed where nothing else of the list did. */
export function $patchItem(item: ListItemNode, [block, ...more]: readonly Block[]): void {
  if (block?.type !== 'listItem' || more.length > 0) throw new Error('The text of an item came to be more than that');
  $patchText(item, block);
}

function take(free: Set<LexicalNode>, fits: (node: LexicalNode) => boolean): LexicalNode | undefined {
  const found = [...free].find(fits);
  if (found !== undefined) free.delete(found);
  return found;
}

function $holdsId(node: LexicalNode, group: readonly Block[]): boolean {
  if ($isListNode(node)) return $listItems(node).some(({ item }) => $getState(item, idState) === group[0]?.id);
  if (isTable(group)) return $getState(node, idState) === group[0]?.table;
  if ($isFactBoxNode(node)) return $getState($titleOf(node) ?? node, idState) === group[0]?.id;
  return $getState(node, idState) === group[0]?.id;
}

/** Whether a node can show these blocks without becoming another kind of node. */
function $fits(node: LexicalNode, [block, ...more]: readonly Block[]): boolean {
  if (block === undefined) return false;
  if (block.type === 'listItem') return $isListNode(node);
  if (block.type === 'cell') return $isTableNode(node);
  if (block.type === 'factBox') return $isFactBoxNode(node);
  if (more.length > 0) return false;
  switch (block.type) {
    case 'paragraph':
      return $isParagraphNode(node);
    case 'heading':
      return $isHeadingNode(node) && node.getTag() === (block.level === 2 ? 'h2' : 'h3');
    case 'quote':
      return $isQuoteNode(node);
    case 'pullQuote':
      return $isPullQuoteNode(node);
    case 'correction':
      return $isCorrectionNode(node);
    case 'picture':
      return $isPictureNode(node);
    case 'audio':
      return $isAudioNode(node);
    case 'embed':
      return $isEmbedNode(node);
    case 'divider':
      return $isDividerNode(node);
    case 'unknown':
      return false;
  }
}

/** Returns whether the node now holds the blocks; if not, it is to be replaced. */
function $patchTop(node: LexicalNode, group: readonly Block[]): boolean {
  if ($isListNode(node)) {
    const items = $listItems(node);
    const sameShape =
      items.length === group.length &&
      items.every(({ list, level, start }, index) => {
        const block = group[index];
        return block?.type === 'listItem' && block.list === list && block.level === level && (block.start ?? 0) === start;
      });
    if (!sameShape) return false;
    items.forEach(({ item }, index) => {
      const block = group[index];
      if (block !== undefined && isTextBlock(block)) $patchText(item, block);
    });
    return true;
  }
  if ($isFactBoxNode(node)) return isBox(group) && $patchBox(node, group);
  if ($isTableNode(node)) return isTable(group) && $patchTable(node, group);
  const [block] = group;
  if (block === undefined) return false;
  if (isTextBlock(block)) {
    if ($isElementNode(node)) $patchText(node, block);
    if ($isCorrectionNode(node) && block.type === 'correction') {
      const { kind, at } = block;
      if (!sameJson(node.getNote(), { kind, at })) node.setNote({ kind, at });
    }
  } else {
    const { type: _type, id, ...rest } = block;
    $setId(node, id);
    if ($isDividerNode(node)) $setExtra(node, rest);
    else if (!sameJson($getState(node, dataState), rest)) $setData(node, rest);
  }
  return true;
}

/** A table of another shape is made anew: rows and columns come and go one at a time, not with each key. */
function $patchTable(table: TableNode, group: readonly Cell[]): boolean {
  const cells = $tableCells(table);
  const sameShape =
    cells.length === group.length && cells.every(({ table, row }, index) => group[index]?.table === table && group[index].row === row);
  if (!sameShape) return false;
  cells.forEach(({ paragraph }, index) => {
    const block = group[index];
    const cell = paragraph.getParent();
    if (block === undefined || !$isTableCellNode(cell)) return;
    $setHeader(cell, block.header === true);
    $patchText(paragraph, block);
  });
  return true;
}

function $patchBox(box: FactBoxNode, [block, ...inside]: readonly [FactBox, ...Block[]]): boolean {
  const title = $titleOf(box);
  if (title === null) return false;
  $patchText(title, block);
  $patchBlocks(title.getNextSiblings(), 1, inside.map(withoutBox), box);
  return true;
}

const TEXT_KEYS = new Set(['type', 'id', 'runs', 'level', 'list', 'start', 'kind', 'at', 'table', 'row', 'header']);

function $patchText(node: ElementNode, block: Extract<Block, { runs: unknown }>): void {
  $setId(node, block.id);
  $setExtra(node, Object.fromEntries(Object.entries(block).filter(([key]) => !isOwnKey(block.type, key))));
  $patchRuns(node, block.runs);
}

/** `level` and the like are properties of some kinds of block and unknown keys of others. */
function isOwnKey(type: Block['type'], key: string): boolean {
  if (!TEXT_KEYS.has(key)) return false;
  if (key === 'table' || key === 'row' || key === 'header') return type === 'cell';
  if (key === 'level') return type === 'heading' || type === 'listItem';
  if (key === 'kind' || key === 'at') return type === 'correction';
  return (key !== 'list' && key !== 'start') || type === 'listItem';
}

function $setId(node: LexicalNode, id: string): void {
  if ($getState(node, idState) !== id) $setState(node, idState, id);
}

function $setExtra(node: LexicalNode, extra: object): void {
  // What is left of a block whose own keys are known: JSON by its schema.
  const wanted = Object.keys(extra).length > 0 ? (extra as JsonObject) : null;
  if (!sameJson($getState(node, blockExtraState), wanted)) $setState(node, blockExtraState, wanted);
}
