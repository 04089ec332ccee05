import { $getState, $isDecoratorNode, $isElementNode, $isTextNode, type EditorState, type LexicalEditor, type LexicalNode } from 'lexical';
import { $isDividerNode } from '../nodes/divider/DividerNode.tsx';
import { blockExtraState, runExtraState } from '../nodes/state.ts';

/** Whether a suggestion or a comment may be on a node or in it: the quick look that most keys in Edit end with. */
export function $mayBeMarked(node: LexicalNode): boolean {
  // What objects hold is not looked into.
  if ($isDecoratorNode(node) && !$isDividerNode(node)) return true;
  if ($getState(node, runExtraState) !== null || $getState(node, blockExtraState) !== null) return true;
  return $isElementNode(node) && node.getChildren().some($mayBeMarked);
}

/**
 * Whether an update has only written in text that nothing is suggested or said about, and did not then: what most keys do
 * in a paragraph with suggestions elsewhere. Lexical keeps what an update has written to by key.
 */
export function $isPlainWriting(editor: LexicalEditor, before: EditorState): boolean {
  const now = editor._pendingEditorState?._nodeMap;
  if (now === undefined || before !== editor.getEditorState()) return false;
  return [...editor._cloneNotNeeded.keys()].every((key) => {
    const [old, node] = [before._nodeMap.get(key), now.get(key)];
    if (old === node) return true;
    if (!$isTextNode(old) || !$isTextNode(node)) return false;
    const isInPlace = old.__parent === node.__parent && old.__prev === node.__prev && old.__next === node.__next;
    return isInPlace && $getState(old, runExtraState, 'direct') === null && $getState(node, runExtraState, 'direct') === null;
  });
}
