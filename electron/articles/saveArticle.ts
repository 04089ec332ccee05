import { lstat } from 'node:fs/promises';
import type { SaveReceipt } from '../../contract/contract.ts';
import type { Content, Header, Revision } from '../../domain/article/article.ts';
import { stampArticle } from '../../domain/article/articleFile.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { withPathLock } from '../files/pathLock.ts';
import { readArticleFile, type ArticleOnDisk } from './articleOnDisk.ts';
import { articleFolder, articlePath } from './articlePaths.ts';
import { keepAside } from './keepAside.ts';
import type { StoreContext } from './storeContext.ts';
import { replaceable, writeArticle } from './writeArticle.ts';

/** What lies where a save would go: the article, nothing, or something that cannot be read as one. */
type OnDisk = ArticleOnDisk | 'missing' | 'damaged';

/**
 * Saves content over the revision it was made from. When anything else lies on disk by now nothing is replaced: the
 * content is kept in a file beside it and the save fails as a conflict.
 */
export function saveArticle(
  context: StoreContext,
  key: ArticleKey,
  baseRevision: Revision,
  content: Content,
): Promise<SaveReceipt> {
  return context.queue.run(key, () =>
    // Inside the queue, so that "idle" also waits for a save that waits for another Stet.
    explained('Not saved', () => withPathLock(articlePath(context.desk, key), () => save(context, key, baseRevision, content))),
  );
}

async function save(context: StoreContext, key: ArticleKey, base: Revision, content: Content): Promise<SaveReceipt> {
  const { desk, sha256, newId, now } = context;
  const path = articlePath(desk, key);
  await requireFolder(context, key);
  const disk = await readOnDisk(context, path);
  const header = baseHeader(context, key, disk);
  const given = { id: header.id, revision: newId(), parent: base, createdAt: header.createdAt, savedAt: now().toISOString() };
  const article = stampArticle(content, given, sha256);

  if (disk !== 'missing') {
    if (disk === 'damaged') throw await keepAside(context, key, article);
    if (disk.readOnly) throw new FailureError('read-only', 'Not saved: a later version of Stet wrote this article.');
    const same = disk.hash === article.header.hash;
    const isOurs = context.unsure.get(key) === disk.bytesHash;
    if (same && !disk.edited && !isOurs) return receiptOf(context, key, disk);
    const moved = disk.article.header.revision !== base || changedSince(context, key, disk);
    if (moved && !same && !isOurs) throw await keepAside(context, key, article);
  }
  const replaces = disk === 'missing' ? null : replaceable(disk);
  await writeArticle(context, key, article, replaces, () => keepAside(context, key, article));
  context.keptAside.delete(key);
  return { revision: article.header.revision, savedAt: article.header.savedAt };
}

/** A link in its place would lead what is written out of the desk. */
async function requireFolder({ desk }: StoreContext, key: ArticleKey): Promise<void> {
  const found = await lstat(articleFolder(desk, key)).catch((error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
    throw new FailureError('not-found', 'Not saved: the article’s folder is no longer in the desk. Put it back or copy your text.');
  });
  if (!found.isDirectory()) throw new FailureError('invalid', 'Not saved: a link or file lies where the article’s folder was. Put the folder back.');
}

async function readOnDisk(context: StoreContext, path: string): Promise<OnDisk> {
  try {
    return await readArticleFile(path, context.desk, context.sha256);
  } catch (error) {
    if (error instanceof FailureError) return 'damaged';
    if (errnoOf(error) !== 'ENOENT') throw error;
    return 'missing';
  }
}

/** Whose article this is. A file that was lost or damaged since we saw it says so through what we remember. */
function baseHeader(context: StoreContext, key: ArticleKey, disk: OnDisk): Header {
  const header = typeof disk === 'string' ? context.seen.get(key)?.header : disk.article.header;
  if (header === undefined) throw new FailureError('not-found', 'Not saved: the article’s file is gone or damaged.');
  return header;
}

/** Equal bytes, or other bytes that hold the same content (line ends, touched by a sync program), are no change. */
function changedSince(context: StoreContext, key: ArticleKey, disk: ArticleOnDisk): boolean {
  const seen = context.seen.get(key);
  if (seen === undefined) return disk.edited;
  return disk.bytesHash !== seen.bytesHash && disk.hash !== seen.contentHash;
}

function receiptOf(context: StoreContext, key: ArticleKey, disk: ArticleOnDisk): SaveReceipt {
  const { header } = disk.article;
  context.seen.set(key, { header, bytesHash: disk.bytesHash, contentHash: header.hash });
  context.keptAside.delete(key);
  return { revision: header.revision, savedAt: header.savedAt };
}
