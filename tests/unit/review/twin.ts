import { $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isNodeSelection, $isRangeSelection, $isTextNode, $setSelection, type LexicalNode, type PointType } from 'lexical';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { openReview, type ReviewEditor } from './reviewEditor.ts';

/** Where a point is: the index of the child at each level, and the offset in the last. */
interface Place {
  readonly path: readonly number[];
  readonly offset: number;
  readonly type: 'text' | 'element';
}

/**
 * A second editor with the same text and the same selection, whose edits are made directly. Null where the same
 * selection cannot be made: the text came to be in other nodes.
 */
export function openTwin(open: ReviewEditor): ReviewEditor | null {
  const twin = openReview(open.editor.read($lexicalToBody), 'ana');
  twin.as('ana', 'edit');
  Object.assign(twin.changes, open.changes);
  const shape = (one: ReviewEditor): string => one.editor.read(() => $shape($getRoot()));
  const places = open.editor.read($selectedPlaces);
  const format = open.editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.format : 0;
  });
  if (places === 'other' || shape(open) !== shape(twin)) {
    twin.dispose();
    return null;
  }
  if (places === null) return twin;
  twin.editor.update(
    () => {
      const selection = $createRangeSelection();
      $set(selection.anchor, places[0]);
      $set(selection.focus, places[1]);
      // What is typed next looks as the person has chosen.
      selection.format = format;
      $setSelection(selection);
    },
    { discrete: true },
  );
  return twin;
}

function $shape(node: LexicalNode): string {
  const inner = $isElementNode(node) ? node.getChildren().map($shape).join('') : '';
  return `(${node.getType()}${$isTextNode(node) ? node.getTextContent().length : ''}${inner})`;
}

function $selectedPlaces(): readonly [Place, Place] | null | 'other' {
  const selection = $getSelection();
  if (selection === null) return null;
  if ($isNodeSelection(selection) || !$isRangeSelection(selection)) return 'other';
  return [$place(selection.anchor), $place(selection.focus)];
}

function $place(point: PointType): Place {
  const path: number[] = [];
  for (let node: LexicalNode | null = point.getNode(); node !== null && node.getParent() !== null; node = node.getParent()) path.unshift(node.getIndexWithinParent());
  return { path, offset: point.offset, type: point.type };
}

function $set(point: PointType, { path, offset, type }: Place): void {
  let node: LexicalNode = $getRoot();
  for (const index of path) {
    const child = $isElementNode(node) ? node.getChildAtIndex(index) : null;
    if (child === null) throw new Error('another shape');
    node = child;
  }
  point.set(node.getKey(), offset, type);
}
