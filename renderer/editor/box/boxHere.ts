import { $getSelection, $isRangeSelection } from 'lexical';
import { $besideOf } from '../behaviour/blockTree.ts';
import { $isFactBoxNode, type FactBoxNode } from '../nodes/factBox/FactBoxNode.ts';

/** The fact box that the caret or the selected object stands in. */
export function $boxHere(): FactBoxNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  const box = node === undefined ? null : $besideOf(node)?.getParent();
  return $isFactBoxNode(box) ? box : null;
}
