import { $createListNode, $isListItemNode, $isListNode } from '@lexical/list';
import { $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';
import { $besideOf, $removeEmptyList } from '../behaviour/blockTree.ts';
import { $endOfUnit, $fromTo } from '../behaviour/moveBlocks.ts';
import { $stand } from '../behaviour/wholeBlocks.ts';

/** Moves a dragged block, an item with what is nested under it, to the edge of another. */
export function $dropBlock(key: NodeKey, target: LexicalNode, edge: 'before' | 'after'): void {
  const block = $getNodeByKey(key);
  if (block === null || target.is(block)) return;
  const list = block.getParent();
  const moved = $isListItemNode(block) ? $fromTo(block, $endOfUnit(block)) : [block];
  if (moved.some((node) => node.is(target) || node.isParentOf(target))) return;
  const isSameKind = $isListItemNode(block) === $isListItemNode(target);
  const place = isSameKind ? target : ($besideOf(target) ?? target);
  const nodes = $isListItemNode(block) && !$isListItemNode(target) && $isListNode(list) ? [$createListNode(list.getListType()).append(...moved)] : moved;
  if (edge === 'before') for (const node of nodes) place.insertBefore(node);
  else {
    let last = $isListItemNode(place) ? $endOfUnit(place) : place;
    for (const node of nodes) {
      last.insertAfter(node);
      last = node;
    }
  }
  $removeEmptyList(list);
  $stand(block);
}
