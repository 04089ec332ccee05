import { caretFromPoint } from '@lexical/clipboard';
import {
  $addUpdateTag,
  $createRangeSelection,
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type LexicalEditor,
  type PointType,
  type TextNode,
} from 'lexical';
import type { BlockId } from '../../../domain/body/body.ts';
import { final } from '../../../domain/suggestions/views.ts';
import { $insertBlocks } from '../clipboard/insertBlocks.ts';
import { $pasteable } from '../clipboard/pastedNotes.ts';
import { $selectionBlocks } from '../clipboard/selectionBlocks.ts';

/** Moves the selected text to a point of the window: what cutting it and pasting it there would do, in one step. */
export function $moveSelectionTo(editor: LexicalEditor, x: number, y: number, newId: () => BlockId): void {
  const selection = $getSelection();
  const found = caretFromPoint(x, y, editor.getRootElement());
  if (!$isRangeSelection(selection) || found === null || $getNearestNodeFromDOMNode(found.node) === null) return;
  // Onto itself it stays where it is.
  if (window.getSelection()?.getRangeAt(0).isPointInRange(found.node, found.offset) === true) return;
  const range = document.createRange();
  range.setStart(found.node, found.offset);
  const target = $createRangeSelection();
  target.applyDOMRange(range);
  $moveSelection(target.anchor, newId);
}

/** Moves the selected text to a point outside of it. */
export function $moveSelection(to: PointType, newId: () => BlockId): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const blocks = final($selectionBlocks());
  for (const point of [selection.anchor, selection.focus]) {
    $pointAtText(point);
    if (point.is(to)) return;
  }
  // The place is held by a letter of its own: points are only kept for the selection, and that goes.
  const marker = $markerAt(to);
  if (marker === null) return;
  $addUpdateTag(PASTE_TAG);
  $addUpdateTag(HISTORY_PUSH_TAG);
  selection.removeText();
  marker.select(0, marker.getTextContentSize());
  $insertBlocks($pasteable(blocks, true), newId);
}

/** A place before a child moves on when something is put in there, and would take that in; one in its text stays. */
function $pointAtText(point: PointType): void {
  const node = point.getNode();
  const child = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
  if ($isTextNode(child)) point.set(child.getKey(), 0, 'text');
}

function $markerAt(point: PointType): TextNode | null {
  const { offset } = point;
  const node = point.getNode();
  const marker = $createTextNode('\u2060');
  if ($isTextNode(node)) {
    if (offset === 0) node.insertBefore(marker);
    else if (offset >= node.getTextContentSize()) node.insertAfter(marker);
    else node.splitText(offset)[0]?.insertAfter(marker);
    return marker;
  }
  if ($isRootNode(node)) return null;
  const child = node.getChildAtIndex(offset);
  if (child === null) node.append(marker);
  else child.insertBefore(marker);
  return marker;
}
