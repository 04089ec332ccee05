import {
  $addUpdateTag,
  $flushSyncAfterUpdate,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { revealCaret } from '../revealCaret.ts';

/**
 * The usual letter, typed into the text of a block: put in by the editor. Lexical leaves it to the browser, reads the page
 * again and takes the letter over, which costs a letter 1 of 8 ms. Whatever is not usual (input methods, another format
 * than that of the text, replacements, lists, tables) goes Lexical's way, and so does macOS, where the system puts its
 * own replacements between the letters.
 */
export function registerTypedLetter(editor: LexicalEditor): () => void {
  if (navigator.userAgent.includes('Mac OS')) return () => undefined;
  return editor.registerCommand(
    BEFORE_INPUT_COMMAND,
    (event) => {
      const { inputType, data } = event;
      if (inputType !== 'insertText' || data?.length !== 1 || data === '\n' || editor.isComposing()) return false;
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !$isUsual(selection) || !isAtCaret(event)) return false;
      event.preventDefault();
      $writeToPage(selection.anchor.getNode(), selection.anchor.offset, data);
      // At once: left for later, Lexical would first be told of the letter in the page and look at it as news.
      $flushSyncAfterUpdate();
      $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
      $onUpdate(() => { revealCaret(editor.getRootElement()); });
      return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data);
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** A caret in plain text of a block at the top of the article, in the format the text has. */
function $isUsual(selection: RangeSelection): boolean {
  if (!selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const isPlain = $isTextNode(node) && node.isSimpleText() && node.getFormat() === selection.format && node.getStyle() === selection.style;
  return isPlain && $isRootNode(node.getParent()?.getParent());
}

/**
 * Puts the letter into the page ahead of Lexical, which would set the text as a whole: of an insertion the browser shapes
 * only the word around it. What Lexical then finds there is what it would write; it looks, since the node is dirty.
 */
function $writeToPage(node: LexicalNode, offset: number, letter: string): void {
  const text = document.getSelection()?.focusNode;
  if (!(text instanceof Text) || text.data !== node.getTextContent()) return;
  node.markDirty();
  text.insertData(offset, letter);
}

/** The browser means to write at the caret, not over something. */
function isAtCaret(event: InputEvent): boolean {
  const range = event.getTargetRanges()[0];
  const selection = document.getSelection();
  return range?.collapsed === true && range.startContainer === selection?.focusNode && range.startOffset === selection.focusOffset;
}
