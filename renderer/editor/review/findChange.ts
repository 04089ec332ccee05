import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { ChangeId, RevisionMarks } from '../../../domain/body/revision.ts';
import { $blockOf } from '../behaviour/blockTree.ts';
import { $selectNodes } from '../behaviour/selectNodes.ts';
import { showElement } from '../showElement.ts';
import { $blockRev, $runRev } from './revOf.ts';

/**
 * Brings what changes mark into sight, marks it as the one to look at, and selects it. With `focus` the caret goes
 * there too; without, it stays where the person is, in the list for instance.
 */
export function showChange(editor: LexicalEditor, ids: readonly ChangeId[], focus: boolean): void {
  const wanted = new Set(ids);
  const keys = editor.read(() => $allMarked($getRoot().getChildren(), wanted).map((node) => node.getKey()));
  for (const one of editor.getRootElement()?.querySelectorAll('[data-at]') ?? []) one.removeAttribute('data-at');
  const elements = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
  for (const element of elements) element.setAttribute('data-at', '');
  if (elements.length === 0) return;
  editor.update(
    () => {
      if (!focus && !isFocused(editor)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      $selectNodes(keys.flatMap((key) => $getNodeByKey(key) ?? []), 'end');
    },
    { discrete: true },
  );
  if (focus) editor.focus();
  showElement(elements[0]);
}

export function isFocused(editor: LexicalEditor): boolean {
  const root = editor.getRootElement();
  return root !== null && root.contains(root.ownerDocument.activeElement);
}

/** Ids of the changes that the selection touches, or that the caret stands in or beside. */
export function $changesHere(): ChangeId[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const nodes = selection.getNodes();
  const ids = new Set<ChangeId>();
  for (const node of nodes) {
    for (const id of idsOf($isElementNode(node) ? $blockRev(node) : $runRev(node))) ids.add(id);
  }
  const block = nodes[0] === undefined ? null : $blockOf(nodes[0]);
  if (ids.size === 0 && block !== null && $isRangeSelection(selection)) for (const id of idsOf($blockRev(block))) ids.add(id);
  return [...ids];
}

function $allMarked(nodes: readonly LexicalNode[], ids: ReadonlySet<ChangeId>): LexicalNode[] {
  return nodes.flatMap((node) => {
    const isMarked = [...idsOf($runRev(node)), ...idsOf($blockRev(node))].some((id) => ids.has(id));
    return [...(isMarked ? [node] : []), ...($isElementNode(node) ? $allMarked(node.getChildren(), ids) : [])];
  });
}

function idsOf({ ins, del, was = [] }: RevisionMarks): ChangeId[] {
  return [ins, del, ...was.map(({ id }) => id)].filter((id) => id !== undefined);
}
