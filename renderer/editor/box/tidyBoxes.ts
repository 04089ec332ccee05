import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  $setState,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $topOf } from '../behaviour/blockTree.ts';
import { $isFactBoxNode, $isFactBoxTitleNode, $titleOf, FactBoxNode, FactBoxTitleNode } from '../nodes/factBox/FactBoxNode.ts';
import { $isPictureNode } from '../nodes/picture/PictureNode.tsx';
import { $setData } from '../nodes/data.ts';
import { blockExtraState, idState } from '../nodes/state.ts';
import { $blocksIn } from '../review/blocksIn.ts';

/** Keeps boxes what the body can say, whatever made them: at the top level, the title first, nothing in them but text and pictures. */
export function registerTidyBoxes(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(FactBoxNode, $tidyBox),
    editor.registerNodeTransform(FactBoxTitleNode, (title) => {
      const parent = title.getParent();
      if (!$isFactBoxNode(parent) || !title.is(parent.getFirstChild())) $toParagraph(title);
    }),
  );
}

function $tidyBox(box: FactBoxNode): void {
  if ($titleOf(box) === null) {
    $unwrapBox(box);
    return;
  }
  if (!$isRootNode(box.getParent())) $topOf(box)?.insertAfter(box);
  const strangers = box.getChildren().filter((child) => !$isFactBoxTitleNode(child) && !$fitsInBox(child));
  for (const stranger of strangers.reverse()) box.insertAfter(stranger);
  // Where a decision or a deletion has brought a box and what was in it together again.
  for (let next = box.getNextSibling(); next !== null && $names(next, box); next = box.getNextSibling()) box.append(next);
  for (const child of box.getChildren().flatMap($blocksIn)) $forgetBox(child);
}

/** Takes the box away; what was in it stays, and lines without words do not. */
export function $unwrapBox(box: FactBoxNode): void {
  const inside = box.getChildren().filter((child) => !$isFactBoxTitleNode(child) || !child.isEmpty());
  const kept = inside.filter((child) => !$isElementNode(child) || child.getTextContent() !== '' || !$isParagraphNode(child));
  const nodes = kept.length > 0 ? kept : [$createParagraphNode()];
  for (const node of nodes) box.insertBefore(node);
  const [first] = nodes;
  if ($isElementNode(first)) first.selectStart();
  box.remove();
}

function $toParagraph(title: FactBoxTitleNode): void {
  const paragraph = $setState($createParagraphNode(), idState, $getState(title, idState));
  title.replace(paragraph, true);
}

/** Whether a block may stand in a fact box. */
export function $fitsInBox(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isQuoteNode(node) || $isListNode(node) || $isPictureNode(node);
}

/** Whether a block that stands outside names this box. */
function $names(node: LexicalNode, box: FactBoxNode): boolean {
  const title = $titleOf(box);
  const id = title === null ? '' : $getState(title, idState);
  const blocks = $fitsInBox(node) ? $blocksIn(node) : [];
  return id !== '' && blocks.length > 0 && blocks.every((block) => $boxNameOf(block) === id);
}

const $boxNameOf = (block: LexicalNode): unknown => ($isPictureNode(block) ? block.getPicture()['box'] : $getState(block, blockExtraState)?.['box']);

/** In a box a block need not name it. */
function $forgetBox(block: LexicalNode): void {
  if ($boxNameOf(block) === undefined) return;
  if ($isPictureNode(block)) {
    const { box: _box, ...rest } = block.getPicture();
    $setData(block, rest);
    return;
  }
  const { box: _box, ...rest } = $getState(block, blockExtraState) ?? {};
  $setState(block, blockExtraState, Object.keys(rest).length > 0 ? rest : null);
}
