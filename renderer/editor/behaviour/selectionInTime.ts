import type { LexicalEditor } from 'lexical';

/** A selection of the page, as far as it can be compared. */
type Place = readonly [Node | null, number, Node | null, number];

const NOWHERE: Place = [null, 0, null, 0];

/**
 * Browsers tell of a moved caret later than they move it, and on a busy machine later than the next key: End and at
 * once Ctrl+B made what had been selected before plain again, and typing then replaced it. So before a key is looked
 * at, Lexical is told of a move that it has not heard of yet.
 */
export function registerSelectionInTime(editor: LexicalEditor): () => void {
  let told = NOWHERE;
  const hear = (): void => {
    told = placeNow();
  };
  const beforeKey = (event: KeyboardEvent): void => {
    if (event.isComposing || editor.isComposing()) return;
    const now = placeNow();
    if (now.some((part, index) => part !== told[index])) document.dispatchEvent(new Event('selectionchange'));
  };
  return editor.registerRootListener((root) => {
    if (root === null) return undefined;
    document.addEventListener('selectionchange', hear);
    root.addEventListener('keydown', beforeKey, { capture: true });
    return () => {
      document.removeEventListener('selectionchange', hear);
      root.removeEventListener('keydown', beforeKey, { capture: true });
    };
  });
}

function placeNow(): Place {
  const selection = document.getSelection();
  return selection === null ? NOWHERE : [selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset];
}
