import type { ArticleKey, ReadyEntry } from '../../domain/library/entry.ts';
import { entryFor } from '../../domain/library/entry.ts';
import { stampArticle } from '../../domain/article/articleFile.ts';
import { folderName, freeName, slugFrom } from '../../domain/article/slug.ts';
import { FailureError } from '../files/failureError.ts';
import { explained } from '../files/fileErrors.ts';
import { articleFolder, localDay } from './articlePaths.ts';
import { placeFolder, takenNames } from './createArticle.ts';
import { readArticle } from './openArticle.ts';
import type { StoreContext } from './storeContext.ts';
import { replaceable, writeArticle } from './writeArticle.ts';

/** Gives an article another headline, and its folder the name that goes with it. Media stay where they are in it. */
export function renameArticle(context: StoreContext, key: ArticleKey, headline: string): Promise<ReadyEntry> {
  return context.queue.run(key, () => explained('Not renamed', () => rename(context, key, headline)));
}

async function rename(context: StoreContext, key: ArticleKey, headline: string): Promise<ReadyEntry> {
  const disk = await readArticle(context, key);
  if (disk.readOnly) throw new FailureError('read-only', 'Not renamed: a later version of Stet wrote this article.');
  const { header, content } = disk.article;
  const { headline: before, slug: address, status } = content.meta;
  // The address of a published page stays, since readers have it, and so does one that somebody wrote.
  const follows = status !== 'published' && (address === '' || address === slugFrom(before));
  const slug = follows ? slugFrom(headline) : address;
  const renamed = stampArticle(
    { ...content, meta: { ...content.meta, headline, slug } },
    { ...header, revision: context.newId(), parent: header.revision, savedAt: context.now().toISOString() },
    context.sha256,
  );
  await writeArticle(context, key, renamed, replaceable(disk), () =>
    Promise.resolve(new FailureError('conflict', 'Not renamed: another program changed this article in the meantime. Open it again.')),
  );
  const wished = folderName(dayOf(key, header.createdAt), slug);
  return entryFor(await moveTo(context, key, wished), renamed);
}

async function moveTo(context: StoreContext, key: ArticleKey, wished: string): Promise<ArticleKey> {
  // Already its name, perhaps with a number behind it.
  const others = await takenNames(context.desk);
  others.delete(key.toLowerCase());
  if (freeName(wished, others) === key.toLowerCase()) return key;
  await context.late.settle(key);
  const moved = await placeFolder(context, articleFolder(context.desk, key), wished);
  const seen = context.seen.get(key);
  context.seen.delete(key);
  context.opened.delete(key);
  if (seen !== undefined) context.seen.set(moved, seen);
  return moved;
}

/** The folder keeps its day, so that an article does not wander in the list of folders. */
function dayOf(key: ArticleKey, createdAt: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=-)/.exec(key)?.[0] ?? localDay(new Date(createdAt));
}
