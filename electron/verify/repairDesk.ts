import { join } from 'node:path';
import { isVersionOf } from '../../domain/versions/version.ts';
import type { ArticleStore } from '../articles/articleStore.ts';
import { articleFolder } from '../articles/articlePaths.ts';
import { fileFailure } from '../files/fileErrors.ts';
import { exists } from '../files/folders.ts';
import { honestArticle } from '../articles/honestArticle.ts';
import { recoverDesk } from '../recovery/recoverDesk.ts';
import { keepVersion, newestGoodVersion, readVersion, versionIds } from '../versions/versionStore.ts';
import type { DeskFinding } from './finding.ts';

interface Deps {
  readonly articles: ArticleStore;
  readonly journals: string | null;
  readonly newId: () => string;
  readonly now: () => Date;
}

/** Repairs what can be repaired, keeping everything that is replaced. Gives a sentence for each thing done. */
export async function repairDesk(deps: Deps, findings: readonly DeskFinding[]): Promise<string[]> {
  const { articles } = deps;
  const done: string[] = [];
  const runningSince = deps.now();
  const reports = await recoverDesk({ ...deps, journals: deps.journals ?? join(articles.desk, '.stet', 'no-journals'), runningSince });
  done.push(...reports.map(({ sentence }) => sentence), ...(await articles.tidy(runningSince)));
  const rebuilt = new Set(reports.map(({ key }) => key));
  for (const finding of findings) {
    try {
      const sentence = await repairOne(articles, finding, rebuilt);
      if (sentence !== null) done.push(sentence);
    } catch (error) {
      const failure = fileFailure(error, `${finding.file} was not repaired`);
      if (failure === null) throw error;
      done.push(failure.message);
    }
  }
  return done;
}

async function repairOne(articles: ArticleStore, { kind, key, file }: DeskFinding, rebuilt: ReadonlySet<string>): Promise<string | null> {
  if (key === null || rebuilt.has(key)) return null;
  switch (kind) {
    case 'article-damaged':
    case 'article-missing': {
      const found = await newestGoodVersion(articles.desk, key);
      if (found === null) return null;
      const kept = await articles.rebuild(key, found.article);
      return `${key}: restored from version ${found.id}${kept === null ? '' : `; the damaged file is kept as ${kept}`}.`;
    }
    case 'article-changed':
      return restoreUnchanged(articles, key);
    case 'leftover':
      if (await exists(join(articleFolder(articles.desk, key), file))) return null;
      return `${key}: ${file} is gone; what it held that was not elsewhere is kept.`;
    case 'chain':
    case 'version-damaged':
    case 'media-missing':
    case 'media-damaged':
    case 'conflict-copy':
    case 'journal-damaged':
    case 'journal-unsaved':
      return null;
  }
}

/** The text that the article's own header speaks of, where a version holds it; what is there now becomes a version. */
async function restoreUnchanged(articles: ArticleStore, key: string): Promise<string | null> {
  const { article } = await articles.read(key);
  const id = (await versionIds(articles.desk, key)).find((one) => isVersionOf(one, article.header.hash));
  if (id === undefined) return null;
  const { content } = await readVersion(articles.desk, key, id);
  const now = honestArticle(article);
  const kept = await keepVersion(articles.desk, key, { ...now, header: { ...now.header, savedAt: new Date(Date.parse(now.header.savedAt) + 1000).toISOString() } }, 'found');
  await articles.open(key);
  await articles.save(key, article.header.revision, content);
  return `${key}: restored from version ${id}; the changed text is kept as version ${kept}.`;
}
