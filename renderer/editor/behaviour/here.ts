import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

/**
 * Marks the block the caret stands in, for focus mode: one attribute comes and one goes, however long the article is.
 * What it looks like is the style sheet's; where the mode is off it looks like nothing.
 */
export function registerHere(editor: LexicalEditor): () => void {
  let here: HTMLElement | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const key = editorState.read(() => {
      const selection = $getSelection();
      const node = $isRangeSelection(selection) ? selection.focus.getNode() : (selection?.getNodes()[0] ?? null);
      return node?.getTopLevelElement()?.getKey() ?? null;
    });
    const element = key === null ? null : editor.getElementByKey(key);
    if (element === here && element?.hasAttribute('data-here') !== false) return;
    here?.removeAttribute('data-here');
    element?.setAttribute('data-here', '');
    here = element;
  });
}
