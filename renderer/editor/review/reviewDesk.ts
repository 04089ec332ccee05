import type { Author, Change, Changes } from '../../../domain/suggestions/change.ts';

export type ReviewMode = 'edit' | 'suggest' | 'read';

/** What of the suggestions is on the screen. Original, final and what is new since it was read are read only. */
export type ReviewView = 'all' | 'simple' | 'original' | 'final' | 'since';

/** What tracking needs to know at the moment of an edit, and where it leaves the records of new changes. */
export interface ReviewDesk {
  mode(): ReviewMode;
  author(): Author;
  /** The current instant, ISO 8601. */
  now(): string;
  newId(): string;
  changes(): Changes;
  /** Records are only ever added: undo takes marks away, and a mark that returns finds its record. */
  add(changes: Changes): void;
  /** Whether a change is shown as one in the text; others look as if they were accepted. */
  shows(change: Change): boolean;
}
