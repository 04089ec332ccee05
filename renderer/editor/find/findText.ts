import { $isListNode } from '@lexical/list';
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { BlockId } from '../../../domain/body/body.ts';
import { $blocksIn } from '../review/blocksIn.ts';
import { $isUnknownInlineNode } from '../nodes/unknown/UnknownInlineNode.tsx';
import { idState } from '../nodes/state.ts';

/** The nodes of all blocks by id. Walks the document: never for a key press. */
export function $blocksById(): Map<BlockId, LexicalNode> {
  const blocks = new Map<BlockId, LexicalNode>();
  for (const block of $getRoot().getChildren().flatMap($blocksIn)) blocks.set($getState(block, idState), block);
  return blocks;
}

/** The leaves of a block that count in searched text, each with its offset. */
export function $leavesOf(block: ElementNode): { node: LexicalNode; from: number; length: number }[] {
  const leaves: { node: LexicalNode; from: number; length: number }[] = [];
  let from = 0;
  const walk = (parent: ElementNode): void => {
    for (const node of parent.getChildren()) {
      if ($isListNode(node)) continue;
      if ($isElementNode(node)) walk(node);
      else {
        const length = $isTextNode(node)
          ? node.getTextContentSize()
          : $isLineBreakNode(node) || $isUnknownInlineNode(node)
            ? 1
            : 0;
        leaves.push({ node, from, length });
        from += length;
      }
    }
  };
  walk(block);
  return leaves;
}
