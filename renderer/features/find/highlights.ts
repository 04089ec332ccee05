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

/** Nothing can be painted into a field: the one that holds the match one stands on is lit as a whole. */
export function lightField(field: HTMLElement | null): void {
  for (const lit of document.querySelectorAll('[data-found]')) if (lit !== field) lit.removeAttribute('data-found');
  field?.setAttribute('data-found', '');
}

/** Takes all of them away. */
export function clearHighlights(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
  lightField(null);
}
