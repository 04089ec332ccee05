import { $getSelection, $isRangeSelection, $isTextNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { ReadEnvironment } from '../environment.ts';
import { smartReplacement } from './smartQuotes.ts';
import { $textBeforeCaret, isTypedCharacter } from './typedText.ts';

/** Sets typographic quotes and dashes while typing, as a step of its own: undo gives back what was typed. */
export function registerSmartText(editor: LexicalEditor, environment: ReadEnvironment): () => void {
  return editor.registerUpdateListener((payload) => {
    const { language, smartTypography } = environment();
    if (!smartTypography || editor.isComposing() || !isTypedCharacter(payload)) return;
    // The usual letter is left without opening an update.
    const before = payload.editorState.read($textBeforeCaret);
    if (before === null || smartReplacement(before, language) === null) return;
    editor.update(
      () => {
        const selection = $getSelection();
        const now = $textBeforeCaret();
        const found = now === null ? null : smartReplacement(now, language);
        if (found === null || !$isRangeSelection(selection)) return;
        const node = selection.anchor.getNode();
        const { offset } = selection.anchor;
        if (!$isTextNode(node) || offset < found.remove) return;
        node.spliceText(offset - found.remove, found.remove, found.insert, true);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  });
}
