import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $blockOf, $isAtBlockStart, $isEmptyParagraph } from '../behaviour/blockTree.ts';
import { $isFactBoxNode, $isFactBoxTitleNode } from '../nodes/factBox/FactBoxNode.ts';
import { registerTidyBoxes, $unwrapBox } from './tidyBoxes.ts';

/** Fact boxes in an editor: their shape and their keys. */
export function registerBoxes(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerTidyBoxes(editor),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteBeforeTitle, COMMAND_PRIORITY_HIGH),
  );
}

/** Enter in the title goes into the box; on an empty line at its end it goes out. */
function $enter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockOf(selection.anchor.getNode());
  const box = block?.getParent();
  if (!$isFactBoxNode(box) || block === null) return false;
  if ($isFactBoxTitleNode(block)) {
    const next = block.getNextSibling() ?? block.insertAfter($createParagraphNode());
    if ($isElementNode(next)) next.selectStart();
    return true;
  }
  if (!$isEmptyParagraph(block) || block.getNextSibling() !== null) return false;
  const paragraph = $isFactBoxTitleNode(block.getPreviousSibling()) ? $createParagraphNode() : block;
  box.insertAfter(paragraph);
  if ($isElementNode(paragraph)) paragraph.select();
  return true;
}

/** Backspace at the start of a title without words takes the box from around what is in it. */
function $deleteBeforeTitle(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!isBackward || !$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return false;
  const node = selection.anchor.getNode();
  const block = $blockOf(node);
  const box = block?.getParent();
  if (!$isFactBoxTitleNode(block) || !$isFactBoxNode(box) || !$isAtBlockStart(node, block)) return false;
  if (block.isEmpty()) $unwrapBox(box);
  return true;
}
