import { readFile, type FileHandle } from 'node:fs/promises';
import type { Article } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { FailureError } from '../files/failureError.ts';
import { readOpened } from '../files/readLimited.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { sha256 as hashBytes } from '../files/sha256.ts';
import { articleBytes, parseBytes, type ArticleOnDisk } from './articleOnDisk.ts';
import { articleFolder, articlePath, localStamp } from './articlePaths.ts';
import { createSibling } from './keepAside.ts';
import { keepLate } from './keepLate.ts';
import type { StoreContext } from './storeContext.ts';

/** What a write may replace: exactly these bytes, or others that hold the same content. */
export interface Replaceable {
  readonly bytesHash: string;
  /** Null when the bytes are no article. */
  readonly contentHash: string | null;
}

export const replaceable = ({ bytesHash, hash }: ArticleOnDisk): Replaceable => ({ bytesHash, contentHash: hash });

/** Above any file that a damaged article may have become. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Puts an article in the place of what it may replace (null: nothing may be there). Resolves when it is safe there; when
 * anything else turned out to be there, that stays and `refused` says what becomes of the article.
 */
export async function writeArticle(
  context: StoreContext,
  key: ArticleKey,
  article: Article,
  replaces: Replaceable | null,
  refused: () => Promise<FailureError>,
): Promise<void> {
  const bytes = articleBytes(article, context.sha256);
  const bytesHash = hashBytes(bytes);
  // The last step, which makes the new name safe, can fail when the bytes are already there.
  context.unsure.set(key, bytesHash);
  const outcome = await replaceFile(articlePath(context.desk, key), bytes, {
    mayReplace: (found) => isReplaceable(context, found, replaces, article),
    keep: (found) => keepBeside(context, key, found),
    ...(context.swap === undefined ? {} : { swap: context.swap }),
  });
  if (!outcome.done) throw await refused();
  context.unsure.delete(key);
  context.seen.set(key, { header: article.header, bytesHash, contentHash: article.header.hash });
  if (outcome.replaced === null) return;
  const known = [replaces?.contentHash ?? null, article.header.hash];
  context.late.watch(key, outcome.replaced, replaces?.bytesHash ?? null, (found) => keepLate(context, key, found, known));
}

async function isReplaceable({ sha256 }: StoreContext, found: FileHandle, replaces: Replaceable | null, article: Article): Promise<boolean> {
  try {
    const { bytes } = await readOpened(found, MAX_BYTES);
    if (hashBytes(bytes) === replaces?.bytesHash) return true;
    if (replaces?.contentHash === null) return false;
    const { hash } = parseBytes(bytes, sha256);
    return hash === replaces?.contentHash || hash === article.header.hash;
  } catch (error) {
    if (error instanceof FailureError) return false;
    throw error;
  }
}

/** A third text that came while the second was put back. */
async function keepBeside(context: StoreContext, key: ArticleKey, path: string): Promise<void> {
  await createSibling(articleFolder(context.desk, key), `article.conflict-${localStamp(context.now())}`, await readFile(path));
  await removeTemp(path);
}
