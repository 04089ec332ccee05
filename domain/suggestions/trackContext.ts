import type { BlockId } from '../body/body.ts';
import type { ChangeId } from '../body/revision.ts';
import type { Author, Changes } from './change.ts';

/** Who makes an edit and when, with the records so far. `at` is an ISO instant. */
export interface TrackContext {
  readonly author: Author;
  readonly at: string;
  readonly changes: Changes;
  readonly newId: () => string;
  /** Ids of new blocks, where they are not to come from `newId`. */
  readonly newBlockId?: () => string;
  /** Blocks that the person had selected: if blocks moved past each other, it was these that moved. */
  readonly preferred?: () => ReadonlySet<BlockId>;
  /** Tokens at the start and end which the edit surely did not touch: known from caret or selection. */
  readonly untouched?: { readonly start: number; readonly end: number };
  /**
   * Changes of properties that the same edit has made so far, by what they changed: what one command does to many
   * paragraphs or cells is one change. Absent where a comparison is of more than one edit.
   */
  readonly sameEdit?: Map<string, ChangeId>;
  /** What is new is a change of its own, and joins none beside it. */
  readonly apart?: boolean;
  /** Words are replaced as a whole: for a reader of two texts, who has not seen the typing between them. */
  readonly wholeWords?: boolean;
}

export interface Tracked<T> {
  readonly value: T;
  /** Records of the changes that are new. */
  readonly added: Changes;
}
