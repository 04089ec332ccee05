import { $getRoot, type EditorState, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';

/** A stretch of neighbouring top-level nodes that an update changed: their keys before, and the nodes now. */
export interface ChangedTops {
  readonly before: readonly NodeKey[];
  readonly now: readonly LexicalNode[];
  /** Index of the first of them now. */
  $at(): number;
}

/**
 * What an update in progress has changed so far. Unchanged nodes are the same objects in both states. Where only the
 * insides of blocks changed each block is a stretch of its own, so that a replacement all over the text stays cheap,
 * and a letter costs the same however many blocks there are.
 */
export function $changedTops(editor: LexicalEditor, before: EditorState): ChangedTops[] {
  const root = $getRoot();
  const changed = $changedTopNodes(editor, before);
  if (before._nodeMap.get('root') === root) {
    return [...changed].map(([key, node]) => ({ before: [key], now: [node], $at: () => node.getIndexWithinParent() }));
  }
  const tops = root.getChildren();
  const old = before.read(() => $getRoot().getChildrenKeys(), { editor });
  const isSame = (a: NodeKey | undefined, b: LexicalNode | undefined): boolean =>
    a !== undefined && a === b?.getKey() && !changed.has(a);
  const most = Math.min(old.length, tops.length);
  let start = 0;
  while (start < most && isSame(old[start], tops[start])) start += 1;
  let end = 0;
  while (end < most - start && isSame(old[old.length - 1 - end], tops[tops.length - 1 - end])) end += 1;
  const stretch = { before: old.slice(start, old.length - end), now: tops.slice(start, tops.length - end), $at: () => start };
  return stretch.before.length + stretch.now.length === 0 ? [] : [stretch];
}

/** The top-level nodes that are others than before or hold such. */
function $changedTopNodes(editor: LexicalEditor, before: EditorState): Map<NodeKey, LexicalNode> {
  const changed = new Map<NodeKey, LexicalNode>();
  const nodes = editor._pendingEditorState?._nodeMap;
  // Lexical keeps what an update has written to by key; before an earlier state all nodes have to be looked at.
  const written = before === editor.getEditorState() ? editor._cloneNotNeeded : nodes;
  for (const key of written?.keys() ?? []) {
    const node = nodes?.get(key);
    if (node === undefined || before._nodeMap.get(key) === node) continue;
    let top: LexicalNode | undefined = node;
    while (top !== undefined && top.__parent !== null && top.__parent !== 'root') top = nodes?.get(top.__parent);
    // What is no longer in the text has no parent.
    if (top?.__parent === 'root') changed.set(top.__key, top);
  }
  return changed;
}
