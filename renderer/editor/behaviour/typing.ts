import { $isListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { MAX_LIST_LEVEL } from '../lexicalToBody.ts';
import { $changeBlock, $kindOf, $selectedBlocks } from './blocks.ts';
import { $blockOf, $isAtBlockEnd, $isAtBlockStart } from './blockTree.ts';
import { registerReplacedText } from './replacedText.ts';

/** Enter, Tab, Escape and indenting where they differ from Lexical's own. */
export function registerTyping(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $removeSelected, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $insertBefore, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $partQuote, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$isInList()) return false;
        event.preventDefault();
        return editor.dispatchCommand(
          event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
          undefined,
        );
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Lexical lets go of the caret: what is typed next would go nowhere.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => $isRangeSelection($getSelection()), COMMAND_PRIORITY_LOW),
    // Only list items have levels. The body's limit is the limit here, so nothing is shown that cannot be saved.
    editor.registerCommand(
      INDENT_CONTENT_COMMAND,
      () => !$isInList() || $selectedBlocks().some((one) => $levelOf(one) >= MAX_LIST_LEVEL),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => !$isInList(), COMMAND_PRIORITY_HIGH),
    registerReplacedText(editor),
  );
}

/**
 * Enter over a selection removes it first. Lexical does so too, but fails over one that begins in an empty block and
 * ends in formatted text, since it looks at the selection while the text at its end is cut already.
 */
function $removeSelected(): false {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  $setSelection(null);
  selection.removeText();
  $setSelection(selection);
  return false;
}

/**
 * Enter at the very start of a text block puts a new paragraph before it, so the text keeps its block, its kind and
 * its id.
 */
function $insertBefore(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0)
    return false;
  const node = selection.anchor.getNode();
  const block = $blockOf(node);
  if (!$isElementNode(block) || $isListItemNode(block) || block.isEmpty() || !$isAtBlockStart(node, block)) {
    return false;
  }
  block.insertBefore($createParagraphNode());
  return true;
}

/** Enter within a quotation parts it, and what follows is still quoted; at its end one goes on with the text. */
function $partQuote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const block = $blockOf(node);
  const kind = block === null ? null : $kindOf(block);
  if (block === null || (kind !== 'quote' && kind !== 'pullQuote')) return false;
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (selection.anchor.offset === size && $isAtBlockEnd(node, block)) return false;
  const rest = selection.insertParagraph();
  if (rest !== null) $changeBlock(rest, kind);
  return true;
}

function $isInList(): boolean {
  const selection = $getSelection();
  if (selection === null || $isNodeSelection(selection)) return false;
  return $selectedBlocks().some($isListItemNode);
}

function $levelOf(block: LexicalNode): number {
  return $isListItemNode(block) ? block.getIndent() : 0;
}
