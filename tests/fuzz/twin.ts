import { $isListNode } from '@lexical/list';
import { $createTableSelectionFrom, $isTableCellNode, $isTableNode, $isTableSelection, type TableSelection } from '@lexical/table';
import {
  $createNodeSelection,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { replaceBody } from '../../renderer/editor/replaceBody.ts';
import type { ReviewEditor } from '../unit/review/reviewEditor.ts';
import { bodyOf, openSecond } from './play.ts';
import { shareClipboard } from './steps/clipboard.ts';

/** The index of the child at each level. */
type Path = readonly number[];
interface Place {
  readonly path: Path;
  readonly offset: number;
  readonly type: 'text' | 'element';
}
type Selected =
  | { readonly kind: 'none' }
  | { readonly kind: 'cells'; readonly from: Path; readonly to: Path }
  | { readonly kind: 'objects'; readonly paths: readonly Path[] }
  | { readonly kind: 'text'; readonly anchor: Place; readonly focus: Place; readonly format: number };

/**
 * A second editor which is given the same text, selection and clipboard, and whose edits are made directly. Null where
 * the same selection cannot be made: the text came to be in other nodes.
 */
export class Twin {
  readonly #editor: ReviewEditor;

  constructor(of: ReviewEditor) {
    this.#editor = openSecond(bodyOf(of));
    this.#editor.as('ana', 'edit');
  }

  like(open: ReviewEditor): ReviewEditor | null {
    const twin = this.#editor;
    replaceBody(twin.editor, bodyOf(open));
    Object.assign(twin.changes, open.changes);
    shareClipboard(open, twin);
    const shape = (one: ReviewEditor): string => one.editor.read(() => $shape($getRoot()));
    const selected = open.editor.read($selected);
    if (shape(open) !== shape(twin)) return null;
    twin.editor.update(() => $select(selected), { discrete: true });
    return twin;
  }

  dispose(): void {
    this.#editor.dispose();
  }
}

function $shape(node: LexicalNode): string {
  const inner = $isElementNode(node) ? node.getChildren().map($shape).join('') : '';
  // A cell that only fills up a row is no block until something is in it, and remembers that.
  const filler = $isTableCellNode(node) ? JSON.stringify(node.exportJSON().$ ?? '') : '';
  const kind = $isListNode(node) ? `${node.getListType()}${node.getStart()}` : filler;
  return `(${node.getType()}${kind}${$isTextNode(node) ? node.getTextContent().length : ''}${inner})`;
}

function $selected(): Selected {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return { kind: 'cells', from: $path(selection.anchor.getNode()), to: $path(selection.focus.getNode()) };
  if ($isNodeSelection(selection)) return { kind: 'objects', paths: selection.getNodes().map($path) };
  if (!$isRangeSelection(selection)) return { kind: 'none' };
  return { kind: 'text', anchor: $place(selection.anchor), focus: $place(selection.focus), format: selection.format };
}

function $select(selected: Selected): void {
  if (selected.kind === 'text') {
    const selection = $createRangeSelection();
    $set(selection.anchor, selected.anchor);
    $set(selection.focus, selected.focus);
    // What is typed next looks as the person has chosen.
    selection.format = selected.format;
    $setSelection(selection);
  } else if (selected.kind === 'objects') {
    const selection = $createNodeSelection();
    for (const path of selected.paths) selection.add($at(path).getKey());
    $setSelection(selection);
  } else $setSelection(selected.kind === 'cells' ? $cellsBetween($at(selected.from), $at(selected.to)) : null);
}

function $cellsBetween(from: LexicalNode, to: LexicalNode): TableSelection | null {
  const table = from.getParent()?.getParent();
  return $isTableNode(table) && $isTableCellNode(from) && $isTableCellNode(to) ? $createTableSelectionFrom(table, from, to) : null;
}

function $place(point: PointType): Place {
  return { path: $path(point.getNode()), offset: point.offset, type: point.type };
}

function $path(of: LexicalNode): Path {
  const path: number[] = [];
  for (let node: LexicalNode | null = of; node !== null && node.getParent() !== null; node = node.getParent()) path.unshift(node.getIndexWithinParent());
  return path;
}

function $at(path: Path): LexicalNode {
  let node: LexicalNode = $getRoot();
  for (const index of path) {
    const child = $isElementNode(node) ? node.getChildAtIndex(index) : null;
    if (child === null) throw new Error('another shape');
    node = child;
  }
  return node;
}

function $set(point: PointType, { path, offset, type }: Place): void {
  point.set($at(path).getKey(), offset, type);
}
