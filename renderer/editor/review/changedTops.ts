import { $getRoot, type EditorState, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';

/** A stretch of neighbouring top-level nodes that an update changed: their keys before, and the nodes now. */
export interface ChangedTops {
  readonly before: readonly NodeKey[];
  readonly now: readonly LexicalNode[];
  /** Index of the first of them now. */
  readonly at: number;
}

/**
 * What an update in progress has changed so far. Unchanged nodes are the same objects in both states. Where only the
 * insides of blocks changed each block is a stretch of its own, so that a replacement all over the text stays cheap.
 */
export function $changedTops(editor: LexicalEditor, before: EditorState): ChangedTops[] {
  const root = $getRoot();
  const tops = root.getChildren();
  const changed = $changedTopKeys(editor, before);
  if (before._nodeMap.get('root') === root) {
    return tops.flatMap((node, at) => (changed.has(node.getKey()) ? [{ before: [node.getKey()], now: [node], at }] : []));
  }
  const old = before.read(() => $getRoot().getChildrenKeys(), { editor });
  const isSame = (a: NodeKey | undefined, b: LexicalNode | undefined): boolean =>
    a !== undefined && a === b?.getKey() && !changed.has(a);
  const most = Math.min(old.length, tops.length);
  let start = 0;
  while (start < most && isSame(old[start], tops[start])) start += 1;
  let end = 0;
  while (end < most - start && isSame(old[old.length - 1 - end], tops[tops.length - 1 - end])) end += 1;
  const stretch = { before: old.slice(start, old.length - end), now: tops.slice(start, tops.length - end), at: start };
  return stretch.before.length + stretch.now.length === 0 ? [] : [stretch];
}

function $changedTopKeys(editor: LexicalEditor, before: EditorState): Set<NodeKey> {
  const changed = new Set<NodeKey>();
  const nodes = editor._pendingEditorState?._nodeMap;
  for (const [key, node] of nodes ?? []) {
    if (before._nodeMap.get(key) === node) continue;
    let top: LexicalNode | undefined = node;
    while (top !== undefined && top.__parent !== null && top.__parent !== 'root') top = nodes?.get(top.__parent);
    if (top !== undefined) changed.add(top.__key);
  }
  return changed;
}
