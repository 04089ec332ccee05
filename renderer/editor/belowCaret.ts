import { $getSelection, type LexicalEditor } from 'lexical';

/** Where a popover opens: below the caret, and inside the window. */
export function $belowCaret(editor: LexicalEditor): { left: number; top: number } {
  const node = $getSelection()?.getNodes().at(0);
  const block = node === undefined ? null : editor.getElementByKey(node.getKey());
  const range = window.getSelection();
  const caret = range !== null && range.rangeCount > 0 ? range.getRangeAt(0).getBoundingClientRect() : null;
  const box = caret !== null && caret.height > 0 ? caret : (block ?? editor.getRootElement())?.getBoundingClientRect();
  const left = Math.max(8, Math.min(box?.left ?? 8, window.innerWidth - 400));
  const top = Math.max(8, Math.min((box?.bottom ?? 0) + 6, window.innerHeight - 190));
  return { left, top };
}
