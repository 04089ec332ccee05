import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../domain/article/article.ts';
import { freeName } from '../../domain/article/slug.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { copyToFree } from '../files/createNew.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { makeFolder } from '../files/folders.ts';
import { readLimited } from '../files/readLimited.ts';
import { sha256 } from '../files/sha256.ts';
import { readArticleFile } from './articleOnDisk.ts';
import { articleFolder, articlePath, localStamp } from './articlePaths.ts';
import type { StoreContext } from './storeContext.ts';
import { writeArticle } from './writeArticle.ts';

const DAMAGED = /^article\.damaged-.*\.json$/;
const MAX_BYTES = 256 * 1024 * 1024;

/** Makes an article's file anew. A file that can still be read is never replaced here. */
export function rebuildArticle(context: StoreContext, key: ArticleKey, article: Article): Promise<string | null> {
  return context.queue.run(key, () =>
    explained('The article was not put back', async () => {
      await makeFolder(articleFolder(context.desk, key));
      const kept = await keepDamaged(context, key);
      const replaces = kept === null ? null : { bytesHash: kept.hash, contentHash: null };
      await writeArticle(context, key, article, replaces, () => Promise.resolve(readableAgain()));
      return kept?.name ?? null;
    }),
  );
}

interface Kept {
  readonly name: string;
  readonly hash: string;
}

/** Copies the damaged bytes to a name of their own; gives it with their hash, or null when there is no file. */
async function keepDamaged(context: StoreContext, key: ArticleKey): Promise<Kept | null> {
  const path = articlePath(context.desk, key);
  try {
    await readArticleFile(path, context.desk, context.sha256);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    if (!(error instanceof FailureError)) throw error;
    return copyDamaged(context, key, path);
  }
  throw readableAgain();
}

const readableAgain = (): FailureError => new FailureError('conflict', 'The article was not put back: its file can be read again. Open it.');

async function copyDamaged(context: StoreContext, key: ArticleKey, path: string): Promise<Kept> {
  const folder = articleFolder(context.desk, key);
  const names = await readdir(folder);
  const hash = await hashOf(path);
  for (const name of names.filter((one) => DAMAGED.test(one))) {
    if ((await hashOf(join(folder, name))) === hash) return { name, hash };
  }
  const taken = new Set(names.map((name) => name.toLowerCase().replace(/\.json$/, '')));
  const name = `${freeName(`article.damaged-${localStamp(context.now())}`, taken)}.json`;
  await copyToFree(path, join(folder, name));
  return { name, hash };
}

async function hashOf(path: string): Promise<string> {
  return sha256((await readLimited(path, { maxBytes: MAX_BYTES })).bytes);
}
