import { $createParagraphNode, $getState, $setState, type ElementNode, type ParagraphNode } from 'lexical';
import { blockExtraState, idState } from './state.ts';

/** Gives a block that takes another's place its id and unknown keys. */
export function $carry<T extends ElementNode>(from: ElementNode, to: T): T {
  const id = $getState(from, idState);
  const extra = $getState(from, blockExtraState);
  return $setState($setState(to, idState, id), blockExtraState, extra);
}

/** Enter in a block that stands apart: what follows is an ordinary paragraph. */
export function $paragraphAfter(block: ElementNode, restoreSelection: boolean): ParagraphNode {
  const paragraph = $createParagraphNode().setDirection(block.getDirection());
  block.insertAfter(paragraph, restoreSelection);
  return paragraph;
}

/** Backspace at its start: it becomes an ordinary paragraph again. */
export function $backToParagraph(block: ElementNode): true {
  block.replace($carry(block, $createParagraphNode()), true);
  return true;
}
