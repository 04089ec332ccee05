import {
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  CUT_TAG,
  HISTORIC_TAG,
  PASTE_TAG,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { LOAD_TAG } from '../replaceBody.ts';
import { $blockOf } from './blockTree.ts';

const NOT_TYPED = [HISTORIC_TAG, PASTE_TAG, CUT_TAG, LOAD_TAG];

/** Whether an update put one character before a collapsed caret. */
export function isTypedCharacter({
  tags,
  dirtyLeaves,
  editorState,
  prevEditorState,
}: UpdateListenerPayload): boolean {
  if (dirtyLeaves.size === 0 || NOT_TYPED.some((tag) => tags.has(tag))) return false;
  const selection = editorState._selection;
  if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return false;
  const { key, offset } = selection.anchor;
  if (key !== selection.focus.key || offset !== selection.focus.offset || !dirtyLeaves.has(key)) return false;
  const node = editorState._nodeMap.get(key);
  const before = prevEditorState._nodeMap.get(key);
  if (!$isTextNode(node)) return false;
  const was = $isTextNode(before) ? before.__text : '';
  return (
    node.__text.length === was.length + 1 && node.__text.slice(0, offset - 1) === was.slice(0, offset - 1)
  );
}

/** The text of the block before the caret, from the last line break; null where there is no text caret. */
export function $textBeforeCaret(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node.hasFormat('code')) return null;
  const block = $blockOf(node);
  let text = node.getTextContent().slice(0, selection.anchor.offset);
  for (let one: TextNode | null = node; one !== null;) {
    const parent: ReturnType<TextNode['getParent']> = one.getParent();
    const before: ReturnType<TextNode['getPreviousSibling']> =
      one.getPreviousSibling() ?? (parent !== null && !parent.is(block) ? parent.getPreviousSibling() : null);
    if (before === null || $isLineBreakNode(before)) break;
    text = before.getTextContent() + text;
    one = $isTextNode(before) ? before : null;
  }
  return text;
}
