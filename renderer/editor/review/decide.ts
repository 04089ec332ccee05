import {
  $addUpdateTag,
  $getRoot,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import type { Block } from '../../../domain/body/body.ts';
import { decideBlocks, type Decide } from '../../../domain/suggestions/decide.ts';
import type { BodyCache } from '../bodyCache.ts';
import { $nodeToBlocks } from '../lexicalToBody.ts';
import { isFocused } from './findChange.ts';
import { $joinHistory, type Outside } from './outside.ts';
import { $keepSelectionInText } from '../behaviour/selectionInText.ts';
import { $patchBlocks } from './patchBlocks.ts';
import { REVIEW_TAG } from './registerTracking.ts';

/**
 * Accepts or rejects changes: one update, one step of undo, however many they are, and whatever goes with them. With what is
 * known of the body, text that nothing is decided about is not read again.
 */
export function decideInEditor(editor: LexicalEditor, decide: Decide, outside: Outside | null = null, known?: BodyCache): void {
  known?.body();
  editor.update(
    () => {
      $addUpdateTag(REVIEW_TAG);
      $addUpdateTag(HISTORY_PUSH_TAG);
      // Whoever decides in the list stays there.
      if (!isFocused(editor)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      $decide(decide, known);
      if (outside !== null) $joinHistory(editor, outside);
    },
    { discrete: true },
  );
}

function $decide(decide: Decide, known: BodyCache | undefined): void {
  const tops = $getRoot().getChildren();
  const blocksOf = tops.map((node) => known?.$blocksOf(node) ?? $nodeToBlocks(node, new Map()));
  const decided = decideBlocks(blocksOf.flat(), decide);
  // Blocks without a decision are the same objects; between those lie the stretches to patch.
  const kept = new Map(decided.map((block, index) => [block, index]));
  const isKept = blocksOf.map((blocks) => blocks.every((block) => kept.has(block)));
  let end = tops.length;
  let decidedEnd = decided.length;
  while (end > 0) {
    if (isKept[end - 1] === true) {
      end -= 1;
      decidedEnd = startOf(blocksOf[end], kept) ?? decidedEnd;
      continue;
    }
    let start = end;
    while (start > 0 && isKept[start - 1] !== true) start -= 1;
    const before = blocksOf.slice(0, start).flat().at(-1);
    const from = before === undefined ? 0 : (kept.get(before) ?? -1) + 1;
    $patchBlocks(tops.slice(start, end), start, decided.slice(from, decidedEnd));
    end = start;
    decidedEnd = from;
  }
  $keepSelectionInText();
}

function startOf(blocks: readonly Block[] | undefined, kept: ReadonlyMap<Block, number>): number | undefined {
  const first = blocks?.[0];
  return first === undefined ? undefined : kept.get(first);
}
