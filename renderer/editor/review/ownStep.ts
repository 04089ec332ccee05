import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import type { LexicalEditor } from 'lexical';

/**
 * Runs an update that is to be a step of undo of its own. Lexical takes one for no change, whatever its tags say, when
 * a single text beside what went is all that it touched, and undo would take back what was before it too.
 */
export function inOwnStep(editor: LexicalEditor, update: () => void): void {
  const history = getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState;
  const before = history.peek().current;
  update();
  const { current, undoStack } = history.peek();
  if (before !== null && current !== before && undoStack.at(-1)?.editorState !== before.editorState) undoStack.push(before);
}
