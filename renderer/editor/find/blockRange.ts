import { $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { $leavesOf } from './findText.ts';

/** Where a stretch of a block's searched text lies on the page. */
export interface PagePlaces {
  readonly from: Text;
  readonly fromOffset: number;
  readonly to: Text;
  readonly toOffset: number;
}

/** Finds a stretch of a block's text on the page; null where it is not text there. */
export function $pagePlaces(editor: LexicalEditor, block: LexicalNode | undefined, start: number, end: number): PagePlaces | null {
  if (!$isElementNode(block)) return null;
  const leaves = $leavesOf(block);
  const first = leaves.find((one) => one.from + one.length > start);
  const last = leaves.findLast((one) => one.from < end);
  const from = first === undefined ? null : textIn(editor, first.node);
  const to = last === undefined ? null : textIn(editor, last.node);
  if (first === undefined || last === undefined || from === null || to === null) return null;
  return {
    from,
    fromOffset: Math.min(start - first.from, from.length),
    to,
    toOffset: Math.min(end - last.from, to.length),
  };
}

function textIn(editor: LexicalEditor, node: LexicalNode): Text | null {
  let inner: Node | null = editor.getElementByKey(node.getKey());
  while (inner !== null && !(inner instanceof Text)) inner = inner.firstChild;
  return inner;
}
