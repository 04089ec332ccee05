import { $isListNode } from '@lexical/list';
import { $getSelection, $isElementNode, $isRangeSelection, CLICK_COMMAND, COMMAND_PRIORITY_HIGH, type LexicalEditor } from 'lexical';
import { $blockOf } from './blockTree.ts';

/**
 * A triple click selects the text of a block. The browser would reach from it into the next block, which comes to nothing
 * where that is a picture or a line; in cells Lexical takes the third click away.
 */
export function registerTripleClick(editor: LexicalEditor): () => void {
  return editor.registerCommand(CLICK_COMMAND, ({ detail, target }) => detail === 3 && isText(target) && $selectBlock(), COMMAND_PRIORITY_HIGH);
}

/** Fields of objects select their own text. */
const isText = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[data-lexical-decorator]') === null;

function $selectBlock(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $blockOf(selection.anchor.getNode());
  if (!$isElementNode(block) || $blockOf(selection.focus.getNode())?.is(block) !== true) return false;
  const nested = block.getChildren().findIndex($isListNode);
  block.select(0, nested === -1 ? block.getChildrenSize() : nested);
  return true;
}
