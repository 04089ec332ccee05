import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { Run } from '../../../domain/body/body.ts';
import { runTokens, toRuns } from '../../../domain/suggestions/tokens.ts';
import { $selectedBlocks } from '../behaviour/blocks.ts';
import { $isEmptyParagraph, $topOf } from '../behaviour/blockTree.ts';
import { $stand } from '../behaviour/wholeBlocks.ts';
import { $runsToNodes } from '../bodyToLexical.ts';
import { $runsOf } from '../lexicalToBody.ts';
import { $createFactBox, $isFactBoxNode, $titleOf } from '../nodes/factBox/FactBoxNode.ts';
import { $boxHere } from './boxHere.ts';
import { $fitsInBox } from './tidyBoxes.ts';

/**
 * Puts a fact box around the selected blocks, a list as a whole; a subheading that comes first becomes its title. Returns
 * why not, as a sentence for the person.
 */
export function wrapInBox(editor: LexicalEditor): string | null {
  const tops = editor.read(() => [...new Set($selectedBlocks().map((block) => $topOf(block) ?? block))]);
  const problem = editor.read(() => $problemOf(tops));
  if (problem !== null) return problem;
  const [first, ...rest] = tops;
  const heading = $isHeadingNode(first) && rest.length > 0 ? first : null;
  const words = takeWords(editor, heading);
  step(editor, words.length > 0 ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, () => {
    const box = $createFactBox();
    const inside = heading === null ? tops : rest;
    first?.insertBefore(box);
    const title = $titleOf(box)?.append(...$runsToNodes(words)) ?? null;
    heading?.remove();
    box.append(...inside);
    if (box.getNextSibling() === null) box.insertAfter($createParagraphNode());
    return title;
  });
  return null;
}

/** Takes the fact box away that the caret stands in. Its title becomes a subheading. Returns whether there was one. */
export function unwrapBox(editor: LexicalEditor): boolean {
  const box = editor.read($boxHere);
  if (box === null) return false;
  const title = editor.read(() => $titleOf(box));
  const words = takeWords(editor, title);
  step(editor, words.length > 0 ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, () => {
    const inside = box.getLatest().getChildren().filter((node) => !node.is(title));
    const kept = inside.length > 1 ? inside.filter((node) => !$isEmptyParagraph(node)) : inside;
    const heading = words.length === 0 ? [] : [$createHeadingNode('h2').append(...$runsToNodes(words))];
    for (const node of [...heading, ...kept]) box.insertBefore(node);
    box.remove();
    return heading[0] ?? kept[0];
  });
  return true;
}

function $problemOf(tops: readonly LexicalNode[]): string | null {
  if (tops.length === 0) return 'Select the blocks that belong into the fact box.';
  if (tops.some($isFactBoxNode)) return 'A fact box cannot stand in another one.';
  return tops.every($fitsInBox) ? null : 'A fact box holds paragraphs, subheadings, quotes, lists and pictures. Select only those.';
}

/**
 * Takes the words out of a heading or title that is about to go, which begins the step of undo. Where changes are
 * suggested they are struck there by themselves, and whoever puts them in elsewhere inserts them.
 */
function takeWords(editor: LexicalEditor, block: ElementNode | null): Run[] {
  const words = block === null ? [] : toRuns(runTokens(editor.read(() => $runsOf(block))).filter(({ rev }) => rev.del === undefined));
  if (words.length > 0) {
    step(editor, HISTORY_PUSH_TAG, () => block?.clear());
  }
  return words;
}

/** One change, then the caret: where it stood says nothing of what the change did, and tracking must not take it for that. */
function step(editor: LexicalEditor, tag: string, $do: () => LexicalNode | null | undefined): void {
  let key: string | undefined;
  editor.update(
    () => {
      key = $do()?.getKey();
      $setSelection(null);
    },
    { tag, discrete: true },
  );
  editor.update(
    () => {
      const node = key === undefined ? null : $getNodeByKey(key);
      if ($isElementNode(node)) node.selectEnd();
      else if (node !== null) $stand(node);
    },
    { tag: HISTORY_MERGE_TAG, discrete: true },
  );
}
