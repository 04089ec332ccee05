import { $getRoot, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import { LOAD_TAG } from '../replaceBody.ts';

/**
 * Lexical compares the whole text before and after each update, moves of the caret too. It keeps the text in the root to
 * have it at hand, but a state that was made before the editor had an element comes without: until the first edit each
 * caret move gathered the text of an article anew, twice. An update of nothing but the root has it kept from the start.
 */
export function registerKnownText(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    const isKnown = editor.getEditorState().read(() => $getRoot().__cachedText !== null);
    if (root === null || isKnown) return;
    editor.update(() => { $getRoot().markDirty(); }, { tag: [HISTORY_MERGE_TAG, LOAD_TAG, SKIP_DOM_SELECTION_TAG], discrete: true });
  });
}
