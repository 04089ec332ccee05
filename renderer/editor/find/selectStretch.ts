import { $createRangeSelection, $isTextNode, $setSelection, type ElementNode, type RangeSelection } from 'lexical';
import { $leavesOf } from './findText.ts';

/** Selects a stretch of a block's searched text; null when there is no text to select there. */
export function $selectStretch(block: ElementNode, start: number, end: number): RangeSelection | null {
  const leaves = $leavesOf(block).filter((one) => $isTextNode(one.node));
  const first = leaves.find((one) => one.from + one.length > start);
  const last = leaves.findLast((one) => one.from < end);
  if (first === undefined || last === undefined) return null;
  const selection = $createRangeSelection();
  selection.anchor.set(first.node.getKey(), Math.max(0, start - first.from), 'text');
  selection.focus.set(last.node.getKey(), Math.min(last.length, end - last.from), 'text');
  $setSelection(selection);
  return selection;
}
