import type { Article } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { atomicWrite } from '../files/atomicWrite.ts';
import { sha256 as hashBytes } from '../files/sha256.ts';
import { articleBytes } from './articleOnDisk.ts';
import { articlePath } from './articlePaths.ts';
import type { StoreContext } from './storeContext.ts';

/** Puts an article in the place of the one on disk. Resolves when it is safe there. */
export async function writeArticle(
  context: StoreContext,
  key: ArticleKey,
  article: Article,
  beforeReplace?: () => Promise<void>,
): Promise<void> {
  const bytes = articleBytes(article, context.sha256);
  const bytesHash = hashBytes(bytes);
  // The last step, which makes the new name safe, can fail when the bytes are already there.
  context.unsure.set(key, bytesHash);
  await atomicWrite(articlePath(context.desk, key), bytes, beforeReplace === undefined ? {} : { beforeReplace });
  context.unsure.delete(key);
  context.seen.set(key, { header: article.header, bytesHash, contentHash: article.header.hash });
}
