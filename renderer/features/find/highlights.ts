/** Names of the highlights in FindBar.module.css. */
const ALL = 'stet-find';
const CURRENT = 'stet-find-current';

/** Shows matches on the page without touching it. */
export function showHighlights(ranges: readonly (StaticRange | null)[], current: number): void {
  const here = ranges[current] ?? null;
  const others = ranges.filter((range): range is StaticRange => range !== null && range !== here);
  CSS.highlights.set(ALL, new Highlight(...others));
  const now = here === null ? new Highlight() : new Highlight(here);
  now.priority = 1;
  CSS.highlights.set(CURRENT, now);
}

/** Takes all of them away. */
export function clearHighlights(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}
