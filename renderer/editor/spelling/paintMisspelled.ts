/** Painted in spelling.css over ranges of the page, which itself stays as it is. */
const HIGHLIGHT = 'stet-misspelled';

/** What each open article and each field shows; the name of the highlight is the page's. */
const painted = new Map<object, readonly Range[]>();

/** Underlines these stretches as misspelled, in the place of those the same owner had before. */
export function paintMisspelled(owner: object, ranges: readonly Range[]): void {
  if (ranges.length === 0 && !painted.has(owner)) return;
  if (ranges.length === 0) painted.delete(owner);
  else painted.set(owner, ranges);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...[...painted.values()].flat()));
}
