import { $getRoot, $isDecoratorNode, $isElementNode, $isTextNode, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor, type LexicalNode } from 'lexical';
import type { BlockId } from '../../../domain/body/body.ts';
import type { ThreadId } from '../../../domain/body/notes.ts';
import type { Span } from '../../../domain/comments/places.ts';
import { $blocksById, $leavesOf } from '../find/findText.ts';
import { REVIEW_TAG } from '../review/registerTracking.ts';
import { $blockNotes, $runNotes, $setBlockNotes, $setRunNotes } from './notesOf.ts';

/** Comments are no edit of the text: no step of undo, nothing to track, and the caret stays where it is. */
const TAGS = [REVIEW_TAG, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG];

/** Marks stretches of text as what a thread is about. Returns whether there was text. */
export function markText(editor: LexicalEditor, id: ThreadId, spans: readonly Span[]): boolean {
  let marked = false;
  editor.update(
    () => {
      const blocks = $blocksById();
      for (const span of spans) if ($markSpan(blocks.get(span.id), id, span)) marked = true;
    },
    { tag: TAGS, discrete: true },
  );
  return marked;
}

/** Marks a block as what a thread is about. Returns whether it is there. */
export function markBlock(editor: LexicalEditor, id: ThreadId, block: BlockId): boolean {
  let marked = false;
  editor.update(
    () => {
      const node = $blocksById().get(block);
      if (node === undefined) return;
      marked = true;
      const notes = $blockNotes(node);
      if (!notes.includes(id)) $setBlockNotes(node, [...notes, id]);
    },
    { tag: TAGS, discrete: true },
  );
  return marked;
}

/** Takes all marks of a thread away. */
export function unmark(editor: LexicalEditor, id: ThreadId): void {
  const without = (notes: readonly ThreadId[]): ThreadId[] => notes.filter((one) => one !== id);
  const $walk = (node: LexicalNode): void => {
    if ($runNotes(node).includes(id)) $setRunNotes(node, without($runNotes(node)));
    if ($blockNotes(node).includes(id)) $setBlockNotes(node, without($blockNotes(node)));
    if ($isElementNode(node)) node.getChildren().forEach($walk);
  };
  editor.update(
    () => {
      $getRoot().getChildren().forEach($walk);
    },
    { tag: TAGS, discrete: true },
  );
}

function $markSpan(block: LexicalNode | undefined, id: ThreadId, { start, end }: Span): boolean {
  if (!$isElementNode(block)) return false;
  let marked = false;
  for (const { node, from, length } of $leavesOf(block)) {
    const first = Math.max(start, from) - from;
    const last = Math.min(end, from + length) - from;
    if (first >= last || $isDecoratorNode(node)) continue;
    const part = $part(node, first, last, length);
    const notes = $runNotes(part);
    if (!notes.includes(id)) $setRunNotes(part, [...notes, id]);
    marked = true;
  }
  return marked;
}

/** The node that holds this part of a leaf and nothing else. */
function $part(node: LexicalNode, first: number, last: number, length: number): LexicalNode {
  if (!$isTextNode(node) || (first === 0 && last === length)) return node;
  const parts = node.splitText(...[first, last].filter((at) => at > 0 && at < length));
  return parts[first === 0 ? 0 : 1] ?? node;
}
