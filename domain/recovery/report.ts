import { z } from 'zod';
import { ArticleKeySchema } from '../library/entry.ts';
import { VersionIdSchema } from '../versions/version.ts';

/** What was done for one article after a crash. */
export const RecoveryReportSchema = z.object({
  key: ArticleKeySchema,
  /** `copied`: somebody else changed the article meanwhile, and the text lies beside it. */
  kind: z.enum(['recovered', 'copied', 'rebuilt', 'failed']),
  title: z.string(),
  sentence: z.string(),
  /** The text that was there before, for "Compare" and "Undo". */
  before: VersionIdSchema.nullable(),
  /** Name of the file beside the article. */
  copy: z.string().nullable(),
});
export type RecoveryReport = z.infer<typeof RecoveryReportSchema>;

/** What to say of several articles at once. */
export function recoverySummary(reports: readonly RecoveryReport[]): string {
  const failed = reports.filter(({ kind }) => kind === 'failed').length;
  const begin = `Stet ended without closing ${reports.length} articles.`;
  if (failed === 0) return `${begin} Their last words are back.`;
  const whose = failed === reports.length ? 'Their last words' : `${reports.length - failed} have their last words back; those of the other ${failed}`;
  return `${begin} ${whose} could not be put back yet and stay in the safety copy; the next start tries again.`;
}

/** How many words, in words. */
export function wordCount(words: number): string {
  return words === 1 ? '1 word' : `${words} words`;
}
