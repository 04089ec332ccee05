import { editingLaws } from './laws/editing.ts';
import { commentLaws } from './laws/comments.ts';
import { fieldLaws } from './laws/fields.ts';
import { reviewLaws } from './laws/review.ts';
import type { Law } from './law.ts';

/** All that has to hold, whatever people do. */
export const laws: readonly Law[] = [...editingLaws, ...reviewLaws, ...fieldLaws, ...commentLaws];
