import { $isListNode } from '@lexical/list';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  CUT_TAG,
  HISTORIC_TAG,
  PASTE_TAG,
  type EditorState,
  type LexicalNode,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { LOAD_TAG } from '../replaceBody.ts';
import { $blocksIn } from '../review/blocksIn.ts';
import { $blockRev, $runRev } from '../review/revOf.ts';
import { $blockOf, $isBuilt, $topOf } from './blockTree.ts';

const NOT_TYPED = [HISTORIC_TAG, PASTE_TAG, CUT_TAG, LOAD_TAG];

/** Whether an update put one character before a collapsed caret, in the place of what was selected if anything was. */
export function isTypedCharacter({ tags, dirtyLeaves, editorState, prevEditorState }: UpdateListenerPayload): boolean {
  if (dirtyLeaves.size === 0 || NOT_TYPED.some((tag) => tags.has(tag))) return false;
  const selection = editorState._selection;
  if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return false;
  const { key, offset } = selection.anchor;
  if (key !== selection.focus.key || offset !== selection.focus.offset || !dirtyLeaves.has(key)) return false;
  const node = editorState._nodeMap.get(key);
  const before = prevEditorState._nodeMap.get(key);
  if (!$isTextNode(node)) return false;
  // The usual letter, without a look at anything else.
  if ($isTextNode(before) && isOneLonger(node.__text, before.__text, offset)) return true;
  const ahead = prevEditorState.read($textBeforeSelection);
  const now = editorState.read($textBeforeCaret);
  return ahead !== null && now !== null && now.length === ahead.length + 1 && now.startsWith(ahead);
}

/** The two characters before a collapsed caret, as far as they stand in one text node: for a quick look at each key. */
export function nearCaret({ _selection: selection, _nodeMap }: EditorState): string {
  if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return '';
  const { key, offset } = selection.anchor;
  const node = _nodeMap.get(key);
  return $isTextNode(node) ? node.__text.slice(Math.max(0, offset - 2), offset) : '';
}

function isOneLonger(now: string, before: string, offset: number): boolean {
  return now.length === before.length + 1 && now.slice(0, offset - 1) === before.slice(0, offset - 1);
}

/** The text of the block before the caret, from the last line break, without what is struck; null where there is no text caret. */
export function $textBeforeCaret(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  return $isTextNode(node) && !node.hasFormat('code') ? $textBefore(node, selection.anchor.offset) : null;
}

/** The same before the start of the selection; nothing where a block has no text yet. */
function $textBeforeSelection(): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  const node = start.getNode();
  if ($isTextNode(node)) return $textBefore(node, start.offset);
  const child = $isElementNode(node) && start.offset > 0 ? node.getChildAtIndex(start.offset - 1) : null;
  return $isTextNode(child) ? $textBefore(child, child.getTextContentSize()) : '';
}

function $textBefore(node: TextNode, offset: number): string {
  const block = $blockOf(node);
  let text = $live(node).slice(0, offset);
  for (let one: LexicalNode | null = node; one !== null && !one.is(block); one = one.getParent()) {
    text = one.getPreviousSiblings().map($live).join('') + text;
  }
  for (const before of block === null || $isBuilt(block) ? [] : $blocksBefore(block)) {
    // Where the end of a paragraph is struck, the text will go on from it; what is in a cell or title stays there.
    const ahead = $isElementNode(before) ? $live(before) : '';
    if (text.includes('\n') || $blockRev(before).del === undefined || ($isBuilt(before) && ahead !== '')) break;
    text = ahead + text;
  }
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** The blocks before one, the nearest first. */
function* $blocksBefore(block: LexicalNode): Generator<LexicalNode> {
  for (let top = $topOf(block); top !== null; top = top.getPreviousSibling()) {
    const blocks = $blocksIn(top);
    const at = blocks.findIndex((one) => one.is(block));
    yield* (at === -1 ? blocks : blocks.slice(0, at)).reverse();
  }
}

/** The text in a node that is not struck. */
function $live(node: LexicalNode): string {
  if ($isElementNode(node)) return $isListNode(node) ? '' : node.getChildren().map($live).join('');
  return $runRev(node).del === undefined ? node.getTextContent() : '';
}
