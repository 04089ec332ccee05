import { join } from 'node:path';
import type { Article, Content } from '../../domain/article/article.ts';
import { hashContent } from '../../domain/article/articleFile.ts';
import { textsSinceSaved, type JournalState } from '../../domain/journal/replay.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import type { DiskFacts, RecoveryFacts } from '../../domain/recovery/plan.ts';
import { readArticleFile, type ArticleOnDisk } from '../articles/articleOnDisk.ts';
import { articleFolder, articlePath } from '../articles/articlePaths.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { sha256 } from '../files/sha256.ts';
import { newestGoodVersion } from '../versions/versionStore.ts';

/** The texts that the facts are about. */
export interface Found {
  readonly facts: RecoveryFacts;
  readonly disk: ArticleOnDisk | null;
  readonly journal: JournalState | null;
  readonly temps: ReadonlyMap<string, Article>;
  readonly version: Article | null;
}

/** Looks at everything that is left of one article. Changes nothing. */
export async function gatherFacts(desk: string, key: ArticleKey, journal: JournalState | null, tempNames: readonly string[]): Promise<Found> {
  const { state, disk } = await lookAt(desk, key);
  const temps = new Map<string, Article>();
  for (const name of tempNames) {
    const whole = await readWhole(join(articleFolder(desk, key), name), desk);
    if (whole !== null) temps.set(name, whole.article);
  }
  const version = disk === null ? await newestGoodVersion(desk, key) : null;
  const facts: RecoveryFacts = {
    disk: state,
    journal: journal === null ? null : journalFacts(journal, state),
    temps: [...temps].map(([name, { header }]) => ({
      name, hash: header.hash, at: header.savedAt, parent: header.parent,
      inJournal: journal !== null && holds(journal, header.hash),
    })),
    version: version === null ? null : { id: version.id, hash: version.article.header.hash, at: version.article.header.savedAt },
  };
  return { facts, disk, journal, temps, version: version?.article ?? null };
}

/** The hash of a content by its words, not by what a header says. */
export const contentHash = (content: Content): string => hashContent(content, sha256);

async function lookAt(desk: string, key: ArticleKey): Promise<{ state: DiskFacts; disk: ArticleOnDisk | null }> {
  try {
    const disk = await readArticleFile(articlePath(desk, key), desk, sha256);
    const { revision, savedAt } = disk.article.header;
    return { state: { state: 'good', hash: disk.hash, at: savedAt, revision, readOnly: disk.readOnly }, disk };
  } catch (error) {
    if (error instanceof FailureError) return { state: { state: 'damaged' }, disk: null };
    if (errnoOf(error) === 'ENOENT') return { state: { state: 'missing' }, disk: null };
    throw error;
  }
}

function journalFacts(journal: JournalState, disk: DiskFacts): NonNullable<RecoveryFacts['journal']> {
  return {
    hash: contentHash(journal.content),
    at: journal.at,
    savedHash: journal.hash,
    knowsDisk: disk.state === 'good' && disk.hash !== journal.hash && holds(journal, disk.hash),
  };
}

/** Whether a text was on the screen since the last save that the journal knows of. */
function holds(journal: JournalState, hash: string): boolean {
  for (const content of textsSinceSaved(journal)) if (contentHash(content) === hash) return true;
  return false;
}

async function readWhole(path: string, desk: string): Promise<ArticleOnDisk | null> {
  try {
    const read = await readArticleFile(path, desk, sha256);
    return read.edited ? null : read;
  } catch (error) {
    if (error instanceof FailureError || errnoOf(error) !== null) return null;
    throw error;
  }
}
