import { $getSelection, $getState, $isElementNode, $isRangeSelection, type ElementNode } from 'lexical';
import { $blockOf } from '../behaviour/blockTree.ts';
import { $leavesOf } from '../find/findText.ts';
import { idState } from '../nodes/state.ts';

export interface CaretPlace {
  readonly node: ElementNode;
  readonly block: string;
  readonly offset: number;
  readonly collapsed: boolean;
}

/** The block the caret stands in, and where in its searched text; of a selection, its moving end. */
export function $caretPlace(): CaretPlace | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { key, offset, type } = selection.focus;
  const node = $blockOf(selection.focus.getNode());
  if (!$isElementNode(node)) return null;
  const leaf = $leavesOf(node).find((one) => one.node.getKey() === key);
  if (leaf === undefined && type === 'text') return null;
  const place = { node, block: $getState(node, idState), collapsed: selection.isCollapsed() };
  if (leaf !== undefined) return { ...place, offset: leaf.from + offset };
  const before = selection.focus.getNode();
  const child = $isElementNode(before) ? before.getChildAtIndex(offset) : null;
  const at = child === null ? undefined : $leavesOf(node).find((one) => one.node.is(child));
  return { ...place, offset: at?.from ?? (offset === 0 ? 0 : node.getTextContentSize()) };
}
