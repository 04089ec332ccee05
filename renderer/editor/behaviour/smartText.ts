import {
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  CUT_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type LexicalEditor,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import type { ReadEnvironment } from '../environment.ts';
import { LOAD_TAG } from '../replaceBody.ts';
import { $blockOf } from './blockTree.ts';
import { smartReplacement } from './smartQuotes.ts';

const NOT_TYPED = [HISTORIC_TAG, PASTE_TAG, CUT_TAG, LOAD_TAG];

/** Sets typographic quotes and dashes while typing, as a step of its own: undo gives back what was typed. */
export function registerSmartText(editor: LexicalEditor, environment: ReadEnvironment): () => void {
  return editor.registerUpdateListener((payload) => {
    const { language, smartTypography } = environment();
    if (!smartTypography || editor.isComposing() || !isTypedCharacter(payload)) return;
    // The usual letter is left without opening an update.
    const before = payload.editorState.read($textBeforeCaret);
    if (before === null || smartReplacement(before, language) === null) return;
    editor.update(
      () => {
        const selection = $getSelection();
        const now = $textBeforeCaret();
        const found = now === null ? null : smartReplacement(now, language);
        if (found === null || !$isRangeSelection(selection)) return;
        const node = selection.anchor.getNode();
        const { offset } = selection.anchor;
        if (!$isTextNode(node) || offset < found.remove) return;
        node.spliceText(offset - found.remove, found.remove, found.insert, true);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  });
}

/** Whether an update put one character before a collapsed caret. */
function isTypedCharacter({
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
function $textBeforeCaret(): string | null {
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
