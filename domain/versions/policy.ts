import type { Status } from '../article/metadata.ts';
import type { VersionReason } from './version.ts';

/** Work of this length without a version kept makes the next save one. */
export const VERSION_INTERVAL_MS = 10 * 60 * 1000;

/** What is known when an article has just been saved. Times in milliseconds of one clock. */
export interface SaveFacts {
  readonly at: number;
  /** The first save since the article was opened. */
  readonly first: boolean;
  readonly status: Status;
  readonly statusBefore: Status;
  /** When the last version was kept in this session; null when none was. */
  readonly lastKeptAt: number | null;
}

/** Why this save is worth a version of its own, or null. */
export function versionReason(facts: SaveFacts): VersionReason | null {
  if (facts.status !== facts.statusBefore) return 'status';
  if (facts.first) return 'firstSave';
  if (facts.lastKeptAt === null || facts.at - facts.lastKeptAt >= VERSION_INTERVAL_MS) return 'interval';
  // The clock was put back: how long it has been is not known.
  if (facts.at < facts.lastKeptAt) return 'interval';
  return null;
}
