import { $getNodeByKey, $getSelection, $isElementNode, $isRangeSelection, $setSelection, type PointType } from 'lexical';

/** A selection whose text an edit made anew is dropped; one that reached too far ends where the text does. */
export function $keepSelectionInText(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    if (selection?.getNodes().every((node) => node.isAttached()) === false) $setSelection(null);
    return;
  }
  const points = [selection.anchor, selection.focus];
  if (points.some((point) => !isThere(point))) $setSelection(null);
}

function isThere(point: PointType): boolean {
  const node = $getNodeByKey(point.key);
  if (node === null || !node.isAttached()) return false;
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset > size) point.set(point.key, size, point.type);
  return true;
}
