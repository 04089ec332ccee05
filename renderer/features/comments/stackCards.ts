/** Where a card would like to stand, and how high it is. */
export interface CardBox {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Puts cards below one another, each as near as it can be to where it would like to stand. The pinned one (-1 for
 * none) stands exactly there, and the others make room; none goes above `top`.
 */
export function stackCards(cards: readonly CardBox[], pinned: number, gap: number, top: number): number[] {
  const tops = cards.map(({ wanted }) => Math.max(top, wanted));
  const first = Math.max(0, pinned);
  pushDown(cards, tops, first, gap);
  for (let at = first - 1; at >= 0; at -= 1) {
    const room = (tops[at + 1] ?? 0) - gap - (cards[at]?.height ?? 0);
    tops[at] = Math.min(tops[at] ?? 0, room);
  }
  if ((tops[0] ?? top) >= top) return tops;
  // There is no room above: the pinned one gives way too.
  tops[0] = top;
  pushDown(cards, tops, 0, gap);
  return tops;
}

function pushDown(cards: readonly CardBox[], tops: number[], from: number, gap: number): void {
  for (let at = from + 1; at < cards.length; at += 1) {
    const bottom = (tops[at - 1] ?? 0) + (cards[at - 1]?.height ?? 0) + gap;
    tops[at] = Math.max(tops[at] ?? 0, bottom);
  }
}
