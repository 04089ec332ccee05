import type { Match, Span } from '../../../domain/find/findInArticle.ts';
import type { PlaceEdits } from '../../../domain/find/replace.ts';

/** What find and replace needs of an open editor. */
export interface FindHandle {
  /** The stretches of the page that matches cover, for highlights; null for one that is not text on the page. */
  ranges(matches: readonly Match[]): (StaticRange | null)[];
  /** Scrolls to a match without taking the focus. */
  reveal(match: Match): void;
  /** Puts the caret around a match. */
  select(match: Match): void;
  /** Makes all edits in one step of undo. */
  replace(places: readonly PlaceEdits[]): void;
  /** What is selected, by block; empty when it is only a caret. */
  selection(): readonly Span[];
}
