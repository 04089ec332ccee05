import { $createTableSelectionFrom } from '@lexical/table';
import fc from 'fast-check';
import { $createRangeSelection, $getRoot, $isElementNode, $setSelection, type LexicalNode } from 'lexical';
import { $isTableNode } from '@lexical/table';
import { $selectObject } from '../../../renderer/editor/behaviour/objects.ts';
import { $cellsOf, $rowsOf } from '../../../renderer/editor/table/tableTree.ts';
import { $objects, $places, named, pick, seed, within, type Seed, type Step } from '../step.ts';

/** Puts the selection at two places. */
export const select = (a: Seed, b: Seed): Step => (open) => {
  within(open, () => {
    const places = $places();
    const [from, to] = [pick(places, a), pick(places, b)];
    if (from === undefined || to === undefined) return;
    const selection = $createRangeSelection();
    const set = (point: typeof selection.anchor, node: LexicalNode, by: Seed): void => {
      if ($isElementNode(node)) point.set(node.getKey(), 0, 'element');
      else point.set(node.getKey(), caretOffset(node.getTextContent(), by), 'text');
    };
    set(selection.anchor, from, a);
    set(selection.focus, to, b);
    $setSelection(selection);
  });
};

/** No caret stands inside a pair of surrogates. */
function caretOffset(text: string, by: Seed): number {
  const offset = by % (text.length + 1);
  return /^[\udc00-\udfff]/.test(text.slice(offset)) && offset > 0 ? offset - 1 : offset;
}

export const selectObject = (by: Seed): Step => (open) => {
  within(open, () => {
    const object = pick($objects(), by);
    if (object !== undefined) $selectObject(object.getKey());
  });
};

/** Cells from one to another of a table. */
export const selectCells = (a: Seed, b: Seed): Step => (open) => {
  within(open, () => {
    const table = pick($getRoot().getChildren().filter($isTableNode), a);
    const cells = table === undefined ? [] : $rowsOf(table).flatMap($cellsOf);
    const [from, to] = [pick(cells, a), pick(cells, b)];
    if (table !== undefined && from !== undefined && to !== undefined) $setSelection($createTableSelectionFrom(table, from, to));
  });
};

export const selecting: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(seed, seed).map(([a, b]) => named(`select ${a} to ${b}`, select(a, b))) },
  { weight: 4, arbitrary: seed.map((a) => named(`caret at ${a}`, select(a, a))) },
  seed.map((a) => named(`select object ${a}`, selectObject(a))),
  fc.tuple(seed, seed).map(([a, b]) => named(`select cells ${a} to ${b}`, selectCells(a, b))),
  fc.constant(named('select all', (open) => within(open, () => $getRoot().select(0, $getRoot().getChildrenSize())))),
);
