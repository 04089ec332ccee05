import { fitsInBox } from '../../body/groups.ts';
import type { Draft } from './drafts.ts';

/** Makes a fact box of the drafts from one on: the heading they begin with is its title, the others are in it. */
export function boxUp(drafts: Draft[], from: number): void {
  const title = drafts[from];
  if (title?.type !== 'headingDraft') return;
  const { id, runs } = title;
  drafts[from] = { type: 'factBox', id, runs };
  for (let at = from + 1; at < drafts.length; at += 1) {
    const draft = drafts[at];
    // Headings in a box are written a step smaller than elsewhere.
    if (draft?.type === 'headingDraft') drafts[at] = { ...draft, rank: draft.rank - 1, box: id };
    else if (draft !== undefined && (draft.type === 'picturePlace' || fitsInBox(draft))) drafts[at] = { ...draft, box: id } as Draft;
  }
}
