import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableNode, $isTableRowNode } from '@lexical/table';
import { $getRoot, type EditorState, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { $isFactBoxNode } from '../nodes/factBox/FactBoxNode.ts';
import { $changedItems } from './changedItems.ts';

/** A stretch of neighbouring top-level nodes, or one item of a list, that an update changed: their keys before, and the nodes now. */
export interface ChangedTops {
  readonly before: readonly NodeKey[];
  readonly now: readonly LexicalNode[];
  /** Index of the first of them now, among the top-level nodes. */
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
    const tops = [...changed.values()].map(({ top, nodes }) => ({ top, items: $changedItems(top, nodes, before), isHolder: nodes.some((node) => $isHolder(node, before)) }));
    // Parts of lists, tables and boxes may have gone from one to another.
    const mixed = $between(tops.filter(({ top, items, isHolder }) => isHolder || ($isListNode(top) && items === null)).map(({ top }) => top));
    const alone = tops.filter(({ top }) => !mixed.includes(top));
    const stretchOf = (now: readonly LexicalNode[], top: LexicalNode): ChangedTops => ({ before: now.map((node) => node.getKey()), now, $at: () => top.getIndexWithinParent() });
    const [first] = mixed;
    return [
      ...(first === undefined ? [] : [stretchOf(mixed, first)]),
      ...alone.flatMap(({ top, items }) => (items === null ? [stretchOf([top], top)] : [...items].map((item) => stretchOf([item], top)))),
    ];
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

/** What blocks are in, and an item that holds a list, or did before. */
function $isHolder(node: LexicalNode, before: EditorState): boolean {
  if ($isListItemNode(node)) return node.getChildren().some($isListNode) || heldList(before._nodeMap.get(node.getKey()), before);
  return $isListNode(node) || $isTableNode(node) || $isTableRowNode(node) || $isFactBoxNode(node);
}

const heldList = (item: LexicalNode | undefined, before: EditorState): boolean => $isListItemNode(item) && before.read(() => item.getChildren().some($isListNode));

/** Of several top-level nodes, the first to the last with all between them. */
function $between(some: readonly LexicalNode[]): LexicalNode[] {
  if (some.length < 2) return [];
  const places = some.map((top) => top.getIndexWithinParent());
  return $getRoot().getChildren().slice(Math.min(...places), Math.max(...places) + 1);
}

/** A top-level node with what is another than before in it. */
interface ChangedTop {
  readonly top: LexicalNode;
  readonly nodes: LexicalNode[];
}

/** The top-level nodes that are others than before or hold such. */
function $changedTopNodes(editor: LexicalEditor, before: EditorState): Map<NodeKey, ChangedTop> {
  const changed = new Map<NodeKey, ChangedTop>();
  const nodes = editor._pendingEditorState?._nodeMap;
  // Lexical keeps what an update has written to by key; before an earlier state all nodes have to be looked at.
  const written = before === editor.getEditorState() ? editor._cloneNotNeeded : nodes;
  for (const key of written?.keys() ?? []) {
    const node = nodes?.get(key);
    if (node === undefined || before._nodeMap.get(key) === node) continue;
    let top: LexicalNode | undefined = node;
    while (top !== undefined && top.__parent !== null && top.__parent !== 'root') top = nodes?.get(top.__parent);
    // What is no longer in the text has no parent.
    if (top?.__parent !== 'root') continue;
    const known = changed.get(top.__key);
    if (known === undefined) changed.set(top.__key, { top, nodes: [node] });
    else known.nodes.push(node);
  }
  return changed;
}
