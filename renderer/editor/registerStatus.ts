import { effect, getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  mergeRegister,
  type BaseSelection,
  type LexicalEditor,
} from 'lexical';
import { afterFrame } from './afterFrame.ts';
import type { EditorStatus } from './editorTypes.ts';
import { $selectedWords, $selectionStatus, NO_STATUS, sameStatus } from './status.ts';

/** How long a selection must rest before its words are counted. */
const COUNT_AFTER_MS = 150;

/** Reports the status when something in it has changed, at most once a frame. */
export function registerStatus(editor: LexicalEditor, onStatus: (status: EditorStatus) => void): () => void {
  const { canUndo, canRedo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  let status = NO_STATUS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (change: Partial<EditorStatus>): void => {
    const next = { ...status, ...change };
    if (sameStatus(status, next)) return;
    status = next;
    onStatus(status);
  };
  const countLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      set({ selectedWords: editor.getEditorState().read($selectedWords) });
    }, COUNT_AFTER_MS);
  };
  const on = (change: Partial<EditorStatus>) => (): boolean => {
    set(change);
    return false;
  };
  status = { ...status, ...editor.getEditorState().read($selectionStatus) };
  onStatus(status);
  const look = afterFrame(() => {
    const now = editor.getEditorState();
    set(now.read($selectionStatus));
    if (status.selectedWords > 0 || hasRange(now._selection)) countLater();
  });
  return mergeRegister(
    editor.registerUpdateListener(look.ask),
    look.cancel,
    editor.registerCommand(FOCUS_COMMAND, on({ focused: true }), COMMAND_PRIORITY_LOW),
    editor.registerCommand(BLUR_COMMAND, on({ focused: false }), COMMAND_PRIORITY_LOW),
    effect(() => {
      set({ canUndo: canUndo.value, canRedo: canRedo.value });
    }),
    () => {
      clearTimeout(timer);
    },
  );
}

function hasRange(selection: BaseSelection | null): boolean {
  return $isRangeSelection(selection) && !selection.isCollapsed();
}
