import { basename } from 'node:path';
import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { conflictCopyOf } from '../../domain/library/conflictCopy.ts';
import { articleKeys } from '../articles/listArticles.ts';
import { readArticleFile } from '../articles/articleOnDisk.ts';
import { articlePath } from '../articles/articlePaths.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { sha256 } from '../files/sha256.ts';
import { journalPaths, readJournal, withoutReplaced } from '../journal/journalFiles.ts';
import { contentHash } from '../recovery/gatherFacts.ts';
import type { JournalState } from '../../domain/journal/replay.ts';
import type { DeskFinding } from './finding.ts';
import { verifyArticle } from './verifyArticle.ts';

export interface Verified {
  readonly articles: number;
  readonly journals: number;
  readonly findings: readonly DeskFinding[];
}

/** Checks everything that Stet keeps of a desk; `journals` is their folder, where it is known. Changes nothing. */
export async function verifyDesk(desk: string, journals: string | null): Promise<Verified> {
  const keys = (await articleKeys(desk)).sort();
  const findings: DeskFinding[] = [];
  for (const key of keys) findings.push(...(await verifyArticle(desk, key)));
  for (const name of await readdir(desk)) {
    const copy = conflictCopyOf(name, [hostname()]);
    if (copy === null) continue;
    findings.push({ kind: 'conflict-copy', key: null, file: name, sentence: `${copy.program} kept this copy of “${copy.original}”. Compare the two.` });
  }
  const paths = journals === null ? [] : await journalPaths(journals);
  findings.push(...(await verifyJournals(desk, paths)));
  return { articles: keys.length, journals: paths.length, findings };
}

async function verifyJournals(desk: string, paths: readonly string[]): Promise<DeskFinding[]> {
  const findings: DeskFinding[] = [];
  const read: { readonly path: string; readonly state: JournalState }[] = [];
  for (const path of paths) {
    const state = await readJournal(path);
    if (state !== null) read.push({ path, state });
    else findings.push({ kind: 'journal-damaged', key: null, file: path, sentence: 'Nothing of this journal can be read.' });
  }
  for (const { path, state } of withoutReplaced(read)) {
    const finding = await verifyJournal(desk, path, state);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

async function verifyJournal(desk: string, path: string, state: JournalState): Promise<DeskFinding | null> {
  if (state.desk !== desk) return null;
  const title = state.content.meta.headline.trim() || basename(state.key);
  if (await isOnDisk(desk, state)) return null;
  const sentence = `It holds words of “${title}” that the article’s file does not. Start Stet to recover them.`;
  return { kind: 'journal-unsaved', key: state.key, file: path, sentence };
}

async function isOnDisk(desk: string, { key, content }: JournalState): Promise<boolean> {
  try {
    const { article } = await readArticleFile(articlePath(desk, key), desk, sha256);
    return contentHash(article.content) === contentHash(content);
  } catch (error) {
    if (error instanceof FailureError || errnoOf(error) !== null) return false;
    throw error;
  }
}
