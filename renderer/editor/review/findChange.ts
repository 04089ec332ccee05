import { $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode, $setSelection, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ChangeId, RevisionMarks } from '../../../domain/body/revision.ts';
import { $blockOf } from '../behaviour/blockTree.ts';
import { $blockRev, $runRev } from './revOf.ts';

/** Brings what changes mark into sight and selects it, so that what is done next is done there. */
export function showChange(editor: LexicalEditor, ids: readonly ChangeId[]): void {
  const wanted = new Set(ids);
  const key = editor.read(() => $firstMarked($getRoot().getChildren(), wanted)?.getKey());
  if (key === undefined) return;
  editor.update(
    () => {
      const marked = $allMarked($getRoot().getChildren(), wanted).filter($isTextNode);
      const [first, last] = [marked[0], marked.at(-1)];
      if (first === undefined || last === undefined) return;
      const selection = $createRangeSelection();
      selection.anchor.set(first.getKey(), 0, 'text');
      selection.focus.set(last.getKey(), last.getTextContentSize(), 'text');
      $setSelection(selection);
    },
    { discrete: true },
  );
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
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

function $firstMarked(nodes: readonly LexicalNode[], ids: ReadonlySet<ChangeId>): LexicalNode | undefined {
  return $allMarked(nodes, ids)[0];
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
