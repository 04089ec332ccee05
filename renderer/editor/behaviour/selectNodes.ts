import { $createRangeSelection, $isDecoratorNode, $isElementNode, $isTextNode, $setSelection, type LexicalNode } from 'lexical';
import { $selectObject } from './objects.ts';

/** Selects the texts among these nodes, or where there is none puts the caret at an edge of the first one, or selects it. */
export function $selectNodes(nodes: readonly LexicalNode[], edge: 'start' | 'end'): void {
  const texts = nodes.filter($isTextNode);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first !== undefined && last !== undefined) {
    const selection = $createRangeSelection();
    selection.anchor.set(first.getKey(), 0, 'text');
    selection.focus.set(last.getKey(), last.getTextContentSize(), 'text');
    $setSelection(selection);
    return;
  }
  const [node] = nodes;
  if ($isElementNode(node)) {
    if (edge === 'start') node.selectStart();
    else node.selectEnd();
  } else if ($isDecoratorNode(node)) $selectObject(node.getKey());
}
