import { $getState, $isDecoratorNode, $isElementNode, type LexicalNode } from 'lexical';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { blockExtraState, runExtraState } from '../nodes/state.ts';

/** Whether a suggestion or a comment may be on a node or in it: the quick look that most keys in Edit end with. */
export function $mayBeMarked(node: LexicalNode): boolean {
  // What objects hold is not looked into.
  if ($isDecoratorNode(node) && !$isDividerNode(node)) return true;
  if ($getState(node, runExtraState) !== null || $getState(node, blockExtraState) !== null) return true;
  return $isElementNode(node) && node.getChildren().some($mayBeMarked);
}
