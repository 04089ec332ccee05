import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Content } from '../../domain/article/article.ts';
import { stampArticle } from '../../domain/article/articleFile.ts';
import type { JournalState } from '../../domain/journal/replay.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { planRecovery, type RecoveryPlan, type Source } from '../../domain/recovery/plan.ts';
import { wordCount, type RecoveryReport } from '../../domain/recovery/report.ts';
import { assertNever } from '../../domain/result.ts';
import { changedWords } from '../../domain/versions/compare.ts';
import { articleBytes, readArticleFile } from '../articles/articleOnDisk.ts';
import { honestArticle } from '../articles/honestArticle.ts';
import type { ArticleStore } from '../articles/articleStore.ts';
import { articleFolder, localStamp } from '../articles/articlePaths.ts';
import { createSibling } from '../articles/keepAside.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { sha256 } from '../files/sha256.ts';
import { keepVersion } from '../versions/versionStore.ts';
import { contentHash, gatherFacts, type Found } from './gatherFacts.ts';

export interface RecoveryDeps {
  readonly articles: ArticleStore;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** Recovers one article. Gives what a person should know, or null when there was nothing to do. */
export async function recoverArticle(
  deps: RecoveryDeps,
  key: ArticleKey,
  journal: JournalState | null,
  temps: readonly string[],
): Promise<RecoveryReport | null> {
  const { desk } = deps.articles;
  const found = await gatherFacts(desk, key, journal, temps);
  const plan = planRecovery(found.facts);
  return explained('The recovered text was not written', async () => {
    const outcome = await act(deps, key, found, plan);
    await keepAll(deps, key, found, plan, outcome.now);
    return outcome.report;
  });
}

interface Outcome {
  readonly report: RecoveryReport | null;
  /** What the article's file holds now; null when it cannot be read. */
  readonly now: Article | null;
}

async function act(deps: RecoveryDeps, key: ArticleKey, found: Found, plan: RecoveryPlan): Promise<Outcome> {
  const { articles } = deps;
  const now = found.disk === null ? null : honestArticle(found.disk.article);
  if (plan.do === 'nothing') return { report: null, now };
  const content = contentOf(found, plan.source);
  const title = content.meta.headline.trim() || 'Untitled';
  const about = { key, title, before: null, copy: null };
  switch (plan.do) {
    case 'save': {
      if (now === null) return { report: null, now };
      const before = await keepVersion(articles.desk, key, now, 'beforeRecovery');
      await articles.save(key, found.disk?.article.header.revision ?? now.header.revision, content);
      const { added, removed } = changedWords(now.content, content);
      const what = added > 0 ? `${wordCount(added)} typed` : removed > 0 ? `${wordCount(removed)} removed` : 'changes made';
      const sentence = `Recovered “${title}”: ${what} after the last save.`;
      return { report: { ...about, kind: 'recovered', before, sentence }, now: written(articles, key, content) };
    }
    case 'copyBeside': {
      const copy = await copyBeside(deps, key, found, content);
      if (copy === null) return { report: null, now };
      const sentence = `“${title}” was changed by another program before Stet could save your last words. Both texts are kept: the article is as that program left it, yours lies beside it.`;
      return { report: { ...about, kind: 'copied', copy, sentence }, now };
    }
    case 'rebuild': {
      const kept = await articles.rebuild(key, articleFrom(deps, found, content));
      const was = kept === null ? 'was missing' : `was damaged; it is kept as ${kept}`;
      const sentence = `The file of “${title}” ${was}. The article is back with the newest text Stet had kept.`;
      return { report: { ...about, kind: 'rebuilt', sentence }, now: written(articles, key, content) };
    }
    // keepAll does it.
    case 'keepVersion':
      return { report: null, now };
    default:
      return assertNever(plan);
  }
}

/** The text that stays is kept as a version, so that it is in two places when its journal goes; so are the others. */
async function keepAll(deps: RecoveryDeps, key: ArticleKey, found: Found, plan: RecoveryPlan, now: Article | null): Promise<void> {
  if (now === null) return;
  const { desk } = deps.articles;
  const isBeside = plan.do === 'copyBeside' && plan.source.from === 'journal';
  const others = [
    ...(found.journal === null || isBeside ? [] : [found.journal.content]),
    ...found.facts.temps.filter(({ inJournal }) => !inJournal).flatMap(({ name }) => found.temps.get(name)?.content ?? []),
  ].filter((content) => contentHash(content) !== now.header.hash);
  for (const content of others) await keepVersion(desk, key, articleFrom(deps, found, content), 'found');
  await keepVersion(desk, key, now, plan.do === 'save' || plan.do === 'rebuild' ? 'recovered' : 'closed');
}

/** What the store has just written. */
function written(articles: ArticleStore, key: ArticleKey, content: Content): Article | null {
  const header = articles.seen(key)?.header;
  return header === undefined ? null : { header, content };
}

function contentOf(found: Found, source: Source): Content {
  const content =
    source.from === 'journal' ? found.journal?.content
    : source.from === 'temp' ? found.temps.get(source.name)?.content
    : found.version?.content;
  if (content === undefined) throw new Error('the plan names a text that was not found');
  return content;
}

/** An article around a text whose file is gone: what is known of it comes from wherever something is. */
function articleFrom(deps: RecoveryDeps, found: Found, content: Content): Article {
  const temp = [...found.temps.values()][0]?.header;
  const header = found.disk?.article.header ?? found.version?.header ?? temp;
  const at = deps.now().toISOString();
  const id = found.journal?.id ?? header?.id ?? deps.newId();
  const parent = found.journal?.revision ?? header?.revision ?? null;
  const savedAt = found.journal?.at ?? at;
  return stampArticle(content, { id, revision: deps.newId(), parent, createdAt: header?.createdAt ?? savedAt, savedAt }, sha256);
}

const CONFLICT = /^article\.conflict-.*\.json$/;

/** Puts a text into a file beside the article, once; gives its name, or null when it was there already. */
async function copyBeside(deps: RecoveryDeps, key: ArticleKey, found: Found, content: Content): Promise<string | null> {
  const { desk } = deps.articles;
  const folder = articleFolder(desk, key);
  const article = articleFrom(deps, found, content);
  for (const name of (await readdir(folder)).filter((one) => CONFLICT.test(one))) {
    if ((await hashOfFile(join(folder, name), desk)) === article.header.hash) return null;
  }
  return createSibling(folder, `article.conflict-${localStamp(deps.now())}`, articleBytes(article, sha256));
}

async function hashOfFile(path: string, desk: string): Promise<string | null> {
  try {
    return (await readArticleFile(path, desk, sha256)).hash;
  } catch (error) {
    if (error instanceof FailureError || errnoOf(error) !== null) return null;
    throw error;
  }
}
