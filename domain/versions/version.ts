import { z } from 'zod';
import { InstantSchema } from '../article/metadata.ts';

/** Why a version was kept. */
export const VERSION_REASONS = [
  'firstSave', 'interval', 'saveNow', 'closed', 'status', 'imported', 'beforeRecovery', 'recovered', 'beforeRestore',
  'beforeReload', 'conflict', 'found',
] as const;
export const VersionReasonSchema = z.enum(VERSION_REASONS);
export type VersionReason = z.infer<typeof VersionReasonSchema>;

/** The file name of a version without its ending: when it was saved (UTC) and the beginning of its hash. */
export const VersionIdSchema = z.string().regex(/^\d{8}T\d{6}-[0-9a-f]{12}$/);
export type VersionId = z.infer<typeof VersionIdSchema>;

/** One line of the list of versions. */
export const VersionEntrySchema = z.object({
  id: VersionIdSchema,
  at: InstantSchema,
  reason: VersionReasonSchema,
  words: z.number().int().min(0),
  bytes: z.number().int().min(0),
});
export type VersionEntry = z.infer<typeof VersionEntrySchema>;

/** The id of a version of some content saved at a moment. */
export function versionId(savedAt: string, hash: string): VersionId {
  const time = new Date(Date.parse(savedAt)).toISOString();
  return `${time.slice(0, 19).replace(/[-:]/g, '')}-${hash.replace(/^sha256:/, '').slice(0, 12)}`;
}

/** When a version was saved, by its name alone. */
export function versionTime(id: VersionId): string {
  const [, y = '', m = '', d = '', h = '', min = '', s = ''] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(id) ?? [];
  return `${y}-${m}-${d}T${h}:${min}:${s}.000Z`;
}

/** Whether a version holds the content of this hash. */
export function isVersionOf(id: VersionId, hash: string): boolean {
  return id.endsWith(`-${hash.replace(/^sha256:/, '').slice(0, 12)}`);
}
