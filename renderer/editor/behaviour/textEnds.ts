import { $addUpdateTag, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $onUpdate, $setSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import { revealCaret } from '../revealCaret.ts';

/**
 * The keys to the first and the last letter of the text. Browsers go by lines, and a block far out of sight has none
 * yet: the caret stopped before the last block of a long article instead of behind it.
 */
export function registerTextEnds(editor: LexicalEditor): () => void {
  const isMac = navigator.userAgent.includes('Mac OS');
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const where = end(event, isMac);
      if (where === null || event.isComposing || !$go(where, event.shiftKey)) return false;
      event.preventDefault();
      $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
      const reveal = (): void => { revealCaret(editor.getRootElement()); };
      $onUpdate(() => {
        reveal();
        // The blocks that came into sight had guessed heights.
        requestAnimationFrame(reveal);
      });
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function end({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, isMac: boolean): 'first' | 'last' | null {
  const [first, last] = isMac ? ['ArrowUp', 'ArrowDown'] : ['Home', 'End'];
  if (altKey || (isMac ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return null;
  return key === first ? 'first' : key === last ? 'last' : null;
}

/** Objects at an end are left to the browser, which selects beside them. */
function $go(where: 'first' | 'last', isExtending: boolean): boolean {
  const root = $getRoot();
  const block = where === 'first' ? root.getFirstChild() : root.getLastChild();
  if (!$isElementNode(block)) return false;
  // A copy: Lexical moves the selection that there is.
  const before = $getSelection()?.clone();
  const selection = where === 'first' ? block.selectStart() : block.selectEnd();
  if (isExtending && before !== undefined && $isRangeSelection(before)) {
    const { key, offset, type } = before.anchor;
    selection.anchor.set(key, offset, type);
  }
  $setSelection(selection);
  return true;
}
