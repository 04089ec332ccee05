import type { Status } from '../../../domain/article/metadata.ts';

/** Statuses as people read them, in the order work goes. */
export const STATUS_LABELS: readonly (readonly [Status, string])[] = [
  ['draft', 'Draft'],
  ['inReview', 'In review'],
  ['ready', 'Ready'],
  ['published', 'Published'],
];
