import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $isFactBoxNode } from '../nodes/factBox/FactBoxNode.ts';
import { $isAtBlockStart, $topOf } from './blockTree.ts';

/**
 * What is written over a whole table or fact box and text behind it, as over all of an article that begins with one, becomes
 * a paragraph: Lexical would keep a table of one cell, or the title of a box, around it.
 */
export function registerOverBuilt(editor: LexicalEditor): () => void {
  const $first = (): false => {
    $beginBefore();
    return false;
  };
  return mergeRegister(
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $first, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $first, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $first, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(PASTE_COMMAND, $first, COMMAND_PRIORITY_CRITICAL),
  );
}

/** Lets the selection begin in a new paragraph before a table or box that lies whole in it. */
function $beginBefore(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const top = $topOf(start.getNode());
  if (top === null || top.isParentOf(end.getNode()) || start.offset !== 0 || !$isAtBlockStart(start.getNode(), top)) return;
  if (!$isTableNode(top) && !$isFactBoxNode(top)) return;
  const paragraph = $createParagraphNode();
  top.insertBefore(paragraph);
  start.set(paragraph.getKey(), 0, 'element');
}
