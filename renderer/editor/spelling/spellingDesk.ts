import type { Place } from '../../../domain/find/places.ts';

/** What an editor needs to know to mark misspelled words. */
export interface SpellingDesk {
  /** The script of words that are checked (ISO 15924); null while nothing is. */
  script(): string | null;
  /** The ones that are known to be wrong. Words never seen are looked up, and `subscribe` tells when that is done. */
  wrong(words: readonly string[]): ReadonlySet<string>;
  /** Listens to changes of what is wrong; the result stops it. */
  subscribe(listener: () => void): () => void;
}

/** A word at the caret. */
export interface WordHere {
  readonly word: string;
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

/** What spelling needs of an open editor: it is asked of the text one is in, also that of a footnote. */
export interface SpellingHandle {
  /** The checked word at the caret, after putting the caret at a point of the window if one is given. */
  wordHere(point: { readonly x: number; readonly y: number } | null): WordHere | null;
  /** Puts another word there: one step of undo, and in suggest mode a suggestion. */
  replace(here: WordHere, text: string): void;
  /** Where the caret stands in the searched text of its block or footnote. */
  caret(): { readonly place: Place; readonly offset: number } | null;
}
