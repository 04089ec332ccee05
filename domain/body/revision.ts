import { z } from 'zod';

/** Names a tracked change; its author and time are in the article's review records (suggestions/change.ts). */
export const ChangeIdSchema = z.string().min(1).max(64);
export type ChangeId = z.infer<typeof ChangeIdSchema>;

/** What some properties were before a change; only those it changed. `null` stands for "was not set". */
export const PropertyChangeSchema = z.strictObject({
  id: ChangeIdSchema,
  before: z.record(z.string(), z.json()),
});
export type PropertyChange = z.infer<typeof PropertyChangeSchema>;

/**
 * The pending changes on a run or on a block. On a text block `ins` and `del` mean its paragraph mark (the end of
 * the paragraph), as in Word; on any other block the block itself. Something can be inserted by one person and
 * deleted by another at once. `was` lists changes of properties (marks, link, block type, picture fields), oldest
 * first.
 */
export const RevisionMarksSchema = z.strictObject({
  ins: ChangeIdSchema.optional(),
  del: ChangeIdSchema.optional(),
  was: z.array(PropertyChangeSchema).optional(),
});
export type RevisionMarks = z.infer<typeof RevisionMarksSchema>;
