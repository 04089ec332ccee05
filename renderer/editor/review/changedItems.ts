import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import { $isElementNode, type EditorState, type LexicalNode } from 'lexical';

/**
 * The items of a list in which an update changed nothing but text, so that a key in a long list costs what one in a
 * paragraph does. Null where the list itself changed: items that came, went or moved.
 */
export function $changedItems(list: LexicalNode, changed: readonly LexicalNode[], before: EditorState): ReadonlySet<ListItemNode> | null {
  if (!$isListNode(list)) return null;
  const items = new Set<ListItemNode>();
  for (const node of changed) {
    const around = [node, ...node.getParents()];
    if (around.some((one) => $isListNode(one) && before._nodeMap.get(one.getKey()) !== one)) return null;
    const item = around.find($isListItemNode);
    // What holds a list of its own, now or before, is more than its text.
    if (item === undefined || !isTextOnly(item) || !isTextOnly(before._nodeMap.get(item.getKey()), before)) return null;
    items.add(item);
  }
  return items;
}

function isTextOnly(item: LexicalNode | undefined, state?: EditorState): boolean {
  if (!$isListItemNode(item)) return false;
  const children = state === undefined ? item.getChildren() : state.read(() => item.getChildren());
  return children.length > 0 && !children.some((child) => $isElementNode(child) && $isListNode(child));
}
