import type { Block } from '../body/body.ts';
import { withNotes } from '../comments/notesIn.ts';
import { final } from '../suggestions/views.ts';

/** Blocks as they will be, free of everything a review left on them: what a copy takes along. */
export function withoutReview(blocks: readonly Block[]): Block[] {
  return withNotes(final(blocks), () => false);
}
