import type { VersionReason } from '../../../domain/versions/version.ts';

/** Why a version was kept, in words. */
export const REASON_WORDS: Record<VersionReason, string> = {
  firstSave: 'At the start of work',
  interval: 'While writing',
  saveNow: 'Save now',
  closed: 'When it was closed',
  status: 'New status',
  imported: 'As imported',
  beforeRecovery: 'Before a recovery',
  recovered: 'After a recovery',
  beforeRestore: 'Before a version was restored',
  beforeReload: 'Before another text was loaded',
  conflict: 'Text of a conflict',
  found: 'Found after a crash',
};
