import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { $isElementNode, $isRangeSelection, $isTextNode, defineExtension, HISTORIC_TAG, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type EditorState, type LexicalNode, type UpdateListenerPayload } from 'lexical';

/**
 * Lexical takes an update for no change, whatever its tags say, when the one text it touched is as it was, though blocks
 * came or went around it: Enter before a link, a decision beside a word. Undo would take back what was before that too, or
 * nothing. Such an update is made a step of its own here, before the history hears of it and adds it to the last one.
 */
export const OwnStepsExtension = defineExtension({
  name: 'stet/own-steps',
  register: (editor) =>
    editor.registerUpdateListener((update) => {
      if (editor.isComposing() || !isTakenForNothing(update) || !changesBlocks(update)) return;
      const history = getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek();
      if (history.current === null) return;
      history.undoStack.push(history.current);
      history.redoStack = [];
    }),
});

/** Whether one text was touched and is as it was. */
function isTakenForNothing({ dirtyLeaves, tags, prevEditorState, editorState }: UpdateListenerPayload): boolean {
  if (dirtyLeaves.size !== 1 || tags.has(HISTORIC_TAG) || (tags.has(HISTORY_MERGE_TAG) && !tags.has(HISTORY_PUSH_TAG))) return false;
  const [key = ''] = dirtyLeaves;
  const [before, now] = [prevEditorState._nodeMap.get(key), editorState._nodeMap.get(key)];
  if (!$isTextNode(before) || !$isTextNode(now) || before.__parent !== now.__parent) return false;
  // The usual letter, before anything is written out to be compared.
  if (before.__text !== now.__text) return false;
  if (isIn(prevEditorState, 'element') && isIn(editorState, 'text')) return false;
  return contentIn(prevEditorState, before) === contentIn(editorState, now);
}

/** Whether a selection stands at elements or in texts: where it went from one to the other, Lexical looks no closer. */
const isIn = ({ _selection: selection }: EditorState, type: 'element' | 'text'): boolean =>
  $isRangeSelection(selection) && selection.anchor.type === type && selection.focus.type === type;

function changesBlocks({ dirtyElements, prevEditorState, editorState }: UpdateListenerPayload): boolean {
  return [...dirtyElements].some(([key, isOwn]) => {
    const [before, now] = [prevEditorState._nodeMap.get(key), editorState._nodeMap.get(key)];
    if (!isOwn || before === now) return false;
    return before === undefined || now === undefined || linksOf(before) !== linksOf(now) || contentIn(prevEditorState, before) !== contentIn(editorState, now);
  });
}

/** What a node holds itself, without what is in it. */
const contentIn = (state: EditorState, node: LexicalNode): string => state.read(() => JSON.stringify(node.exportJSON()));

/** Where a node stands among others. */
function linksOf(node: LexicalNode): string {
  const inside = $isElementNode(node) ? [node.__first, node.__last, node.__size] : [];
  return [node.__parent, node.__prev, node.__next, ...inside].join();
}
