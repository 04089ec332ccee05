import { $isListItemNode } from '@lexical/list';
import type { LexicalNode } from 'lexical';
import { $selectedBlocks } from './blocks.ts';
import { $moveRows, $selectedCells } from '../table/tableEdits.ts';
import { $isFactBoxNode, $isFactBoxTitleNode } from '../nodes/factBox/FactBoxNode.ts';
import { $besideOf, $isListWrapper, $topOf } from './blockTree.ts';

/**
 * Moves the selected blocks past the one before or after them; the caret goes along. In a table rows move. Items of one list move inside it,
 * with what is nested under them; anything else moves as a whole.
 */
export function $moveBlocks(by: -1 | 1): void {
  const cells = $selectedCells();
  if (cells !== null) {
    $moveRows(cells, by);
    return;
  }
  const blocks = $selectedBlocks();
  const [one] = blocks;
  if (one === undefined) return;
  const isOneList = blocks.every((block) => $isListItemNode(block) && block.getParent()?.is(one.getParent()));
  const beside = blocks.map((block) => $besideOf(block) ?? block);
  const isOneBox = $isFactBoxNode(beside[0]?.getParent()) && beside.every((node) => node.getParent()?.is(beside[0]?.getParent()));
  // With its title, or with what is around it, a whole box goes.
  const units = isOneList ? blocks : isOneBox && !blocks.some($isFactBoxTitleNode) ? beside : blocks.map((block) => $topOf(block) ?? block);
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return;
  const end = isOneList ? $endOfUnit(last) : last;
  const moved = $fromTo(first, end);
  if (by === -1) {
    const before = first.getPreviousSibling();
    if (before === null) return;
    const box = first.getParent();
    if ($isFactBoxTitleNode(before) && $isFactBoxNode(box)) {
      for (const node of moved) box.insertBefore(node);
      return;
    }
    const start = isOneList ? $startOfUnit(before) : before;
    for (const node of moved) start.insertBefore(node);
  } else {
    const after = end.getNextSibling();
    const box = end.getParent();
    if (after === null && $isFactBoxNode(box)) for (const node of moved.reverse()) box.insertAfter(node);
    if (after === null) return;
    const stop = isOneList ? $endOfUnit(after) : after;
    for (const node of moved.reverse()) stop.insertAfter(node);
  }
}

/** The last node of an item: Lexical keeps what is nested under it in wrappers that follow. */
export function $endOfUnit(item: LexicalNode): LexicalNode {
  let end = item;
  for (let next = end.getNextSibling(); next !== null && $isListWrapper(next); next = end.getNextSibling())
    end = next;
  return end;
}

function $startOfUnit(node: LexicalNode): LexicalNode {
  let start = node;
  while ($isListWrapper(start)) {
    const before = start.getPreviousSibling();
    if (before === null) break;
    start = before;
  }
  return start;
}

export function $fromTo(first: LexicalNode, last: LexicalNode): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (let node: LexicalNode | null = first; node !== null; node = node.getNextSibling()) {
    nodes.push(node);
    if (node.is(last)) break;
  }
  return nodes;
}
