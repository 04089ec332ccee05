/** Where something would like to stand, and how high it is. */
export interface Box {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Puts boxes below one another, each as near as it can be to where it would like to stand. The pinned one (-1 for
 * none) stands exactly there, and the others make room; none goes above `top`.
 */
export function stackBoxes(boxes: readonly Box[], pinned: number, gap: number, top: number): number[] {
  const tops = boxes.map(({ wanted }) => Math.max(top, wanted));
  const first = Math.max(0, pinned);
  pushDown(boxes, tops, first, gap);
  for (let at = first - 1; at >= 0; at -= 1) {
    const room = (tops[at + 1] ?? 0) - gap - (boxes[at]?.height ?? 0);
    tops[at] = Math.min(tops[at] ?? 0, room);
  }
  if ((tops[0] ?? top) >= top) return tops;
  // There is no room above: the pinned one gives way too.
  tops[0] = top;
  pushDown(boxes, tops, 0, gap);
  return tops;
}

function pushDown(boxes: readonly Box[], tops: number[], from: number, gap: number): void {
  for (let at = from + 1; at < boxes.length; at += 1) {
    const bottom = (tops[at - 1] ?? 0) + (boxes[at - 1]?.height ?? 0) + gap;
    tops[at] = Math.max(tops[at] ?? 0, bottom);
  }
}
