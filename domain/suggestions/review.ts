import { z } from 'zod';
import type { Block } from '../body/body.ts';
import { ChangeIdSchema, type ChangeId } from '../body/revision.ts';
import { changeIds } from './decide.ts';
import { ChangeSchema, type Change, type Changes } from './change.ts';
import { fieldChangeIds, FieldChangesSchema, type FieldChanges } from './fieldChanges.ts';

/**
 * What an article remembers of its review: who made each pending change. The marks in the body and the entries of the
 * fields carry the ids. Absent in an article that nobody has reviewed; parts of unknown kind are kept as they are.
 */
export const ReviewSchema = z.looseObject({
  changes: z.record(ChangeIdSchema, ChangeSchema).optional(),
  /** Pending changes of the headline and the other fields. */
  fields: FieldChangesSchema.optional(),
});
export type Review = z.infer<typeof ReviewSchema>;

/** What stands for a record that is missing, as after a merge by hand: the mark can still be decided. */
export const UNKNOWN_CHANGE: Change = { by: 'unknown', name: 'Unknown person', at: '1970-01-01T00:00:00Z', pass: 'line' };

/** Records of the changes that still mark something; decided ones and those undone are left out. */
export function pruneChanges(changes: Changes, blocks: readonly Block[], fields: FieldChanges): Changes {
  const kept = [...fieldChangeIds(fields), ...changeIds(blocks)].flatMap((id): [ChangeId, Change][] => {
    const change = changes[id];
    return change === undefined ? [] : [[id, change]];
  });
  return Object.fromEntries(kept);
}

/** The review part as it goes into the file: undefined when there is nothing to remember. */
export function reviewForFile(review: Review, blocks: readonly Block[]): Review | undefined {
  const { changes = {}, fields = {}, ...unknown } = review;
  const pending = pruneChanges(changes, blocks, fields);
  const marked = Object.fromEntries(Object.entries(fields).filter(([, entries]) => entries.length > 0));
  const out: Review = {
    ...unknown,
    ...(Object.keys(pending).length === 0 ? {} : { changes: pending }),
    ...(Object.keys(marked).length === 0 ? {} : { fields: marked }),
  };
  return Object.keys(out).length === 0 ? undefined : out;
}
