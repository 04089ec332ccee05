/** How far above and below the window blocks count as nearly in sight. */
const NEAR_PX = 600;

/** The top-level elements of the page that are in sight, or within `near` pixels of it: found by halving, not by looking at each. */
export function blocksInSight(root: HTMLElement, near = NEAR_PX): Element[] {
  const all = root.children;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.getBoundingClientRect().bottom ?? 0) < -near) low = middle + 1;
    else high = middle;
  }
  const seen: Element[] = [];
  for (let at = low; at < all.length; at += 1) {
    const block = all[at];
    if (block === undefined || block.getBoundingClientRect().top > window.innerHeight + near) break;
    seen.push(block);
  }
  return seen;
}

/** The top-level block that a node of the page is in. */
export function blockOf(root: HTMLElement, node: Node | null | undefined): Element | null {
  let at = node ?? null;
  while (at !== null && at.parentNode !== root) at = at.parentNode;
  return at instanceof Element ? at : null;
}

/** A block and those beside it, up to so many steps before and after. */
export function* blocksAround(block: Element | null, steps: number): Generator<Element> {
  let [before, after] = [block, block?.nextElementSibling ?? null];
  for (let step = 0; step <= steps; step += 1) {
    for (const one of [before, after]) if (one !== null) yield one;
    [before, after] = [before?.previousElementSibling ?? null, after?.nextElementSibling ?? null];
  }
}
