import { basename, dirname, join } from 'node:path';
import type { JournalState } from '../../domain/journal/replay.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import type { RecoveryReport } from '../../domain/recovery/report.ts';
import { articleFolder } from '../articles/articlePaths.ts';
import { leftoversIn } from '../articles/leftovers.ts';
import { articleKeys } from '../articles/listArticles.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { fileFailure } from '../files/fileErrors.ts';
import { exists } from '../files/folders.ts';
import { severalAtOnce } from '../files/severalAtOnce.ts';
import { journalPaths, readJournal, tidyJournals, withoutReplaced } from '../journal/journalFiles.ts';
import { recoverArticle, type RecoveryDeps } from './recoverArticle.ts';

interface DeskDeps extends RecoveryDeps {
  readonly journals: string;
  /** Only these journals; others are being written by windows that go on. */
  readonly only?: readonly string[];
  readonly runningSince: Date;
}

interface Found {
  readonly path: string;
  readonly state: JournalState;
}

interface Task {
  readonly journals: Found[];
  readonly temps: string[];
}

/**
 * Brings back what a crash left of a desk's articles, without a question. A journal goes only when its text is on
 * disk in the article or beside it, so a second crash in the middle costs nothing.
 */
export async function recoverDesk(deps: DeskDeps): Promise<RecoveryReport[]> {
  if (deps.only === undefined) await tidyJournals(deps.journals, deps.runningSince);
  const { tasks, reports } = await findTasks(deps);
  const done = await severalAtOnce([...tasks], ([key, task]) => runTask(deps, key, task));
  return [...reports, ...done.flat()];
}

async function findTasks(deps: DeskDeps): Promise<{ tasks: Map<ArticleKey, Task>; reports: RecoveryReport[] }> {
  const reports: RecoveryReport[] = [];
  const { desk } = deps.articles;
  const tasks = new Map<ArticleKey, Task>();
  const taskOf = (key: ArticleKey): Task => {
    const task = tasks.get(key) ?? { journals: [], temps: [] };
    tasks.set(key, task);
    return task;
  };
  const read = async (path: string): Promise<Found[]> => {
    try {
      const state = await readJournal(path);
      return state?.desk === desk ? [{ path, state }] : [];
    } catch (error) {
      const failure = fileFailure(error, 'It could not be read');
      if (failure === null) throw error;
      const key = basename(path);
      reports.push({ key, kind: 'failed', title: key, sentence: `A safety copy stays in ${path}. ${failure.message}`, before: null, copy: null });
      return [];
    }
  };
  const found = (await severalAtOnce(deps.only ?? (await journalPaths(deps.journals)), read)).flat();
  await severalAtOnce(withoutReplaced(found), async (one) => {
    const key = await whereIs(deps, one.state);
    taskOf(key).journals.push(one);
  });
  await severalAtOnce(await articleKeys(desk), async (key) => {
    const temps = await leftoversIn(articleFolder(desk, key), deps.runningSince.getTime());
    if (temps.length > 0) taskOf(key).temps.push(...temps);
  });
  return { tasks, reports };
}

/** An article's folder may have another name by now; its id stays. */
async function whereIs({ articles }: DeskDeps, { key, id }: JournalState): Promise<ArticleKey> {
  if (await exists(articleFolder(articles.desk, key))) return key;
  const moved = (await articles.list()).find((entry) => entry.state === 'ready' && entry.id === id);
  return moved?.key ?? key;
}

async function runTask(deps: DeskDeps, key: ArticleKey, { journals, temps }: Task): Promise<RecoveryReport[]> {
  const reports: RecoveryReport[] = [];
  const oldestFirst = [...journals].sort((a, b) => Date.parse(a.state.at) - Date.parse(b.state.at));
  const rounds = oldestFirst.length === 0 ? [null] : oldestFirst;
  let title = key;
  try {
    for (const [n, journal] of rounds.entries()) {
      title = journal?.state.content.meta.headline.trim() || key;
      // Temps are looked at with the newest journal, which is of the same time.
      const isLast = n === rounds.length - 1;
      const report = await recoverArticle(deps, key, journal?.state ?? null, isLast ? temps : []);
      if (report !== null) reports.push(report);
      if (isLast) for (const name of temps) await removeTemp(join(articleFolder(deps.articles.desk, key), name));
      if (journal === null) continue;
      // Those first: without it they would pass for words that were never saved.
      for (const name of journal.state.replaces) await removeTemp(join(dirname(journal.path), name));
      await removeTemp(journal.path);
    }
  } catch (error) {
    const failure = fileFailure(error, 'The recovered text was not written');
    if (failure === null) throw error;
    const sentence = `The last words of “${title}” could not be put back yet, and stay in the safety copy. ${failure.message}`;
    reports.push({ key, kind: 'failed', title, sentence, before: null, copy: null });
  }
  return reports;
}
