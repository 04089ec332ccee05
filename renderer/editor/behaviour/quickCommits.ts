import type { LexicalEditor } from 'lexical';

/**
 * React notes where the caret is at each change of anything on the screen, to put it back should the change take the focus
 * away: in an editable element by walking through all its nodes, in an input by two properties. Lexical puts the caret back
 * itself, so the text answers like an empty input, and no button that changes costs more in a long article.
 */
export function registerQuickCommits(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (root !== null) Object.assign(root, { selectionStart: 0, selectionEnd: 0, value: '' });
  });
}
