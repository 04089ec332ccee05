import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $getState } from 'lexical';
import { MAX_LIST_LEVEL } from '../lexicalToBody.ts';
import { startState } from '../nodes/state.ts';

export interface ListItemShape {
  readonly item: ListItemNode;
  readonly list: 'bullet' | 'number';
  readonly level: number;
  /** 0 for none. */
  readonly start: number;
}

/** The items of a list and its nested lists that are blocks of ours, in the order of the body. */
export function $listItems(list: ListNode, level = 0): ListItemShape[] {
  const kind = list.getListType() === 'number' ? 'number' : 'bullet';
  let isFirst = true;
  return list.getChildren().flatMap((item): ListItemShape[] => {
    if (!$isListItemNode(item)) return [];
    const inner = item.getChildren();
    const isBlock = inner.length === 0 || inner.some((node) => !$isListNode(node));
    const own = $getState(item, startState);
    const listStart = isFirst && kind === 'number' && list.getStart() > 1 ? list.getStart() : 0;
    if (isBlock) isFirst = false;
    const shape = { item, list: kind, level: Math.min(level, MAX_LIST_LEVEL), start: own > 0 ? own : listStart } as const;
    return [...(isBlock ? [shape] : []), ...inner.filter($isListNode).flatMap((one) => $listItems(one, level + 1))];
  });
}
