import { access, constants } from 'node:fs/promises';
import type { OpenedArticle } from '../../contract/contract.ts';
import { contentCounts } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, fileFailure } from '../files/fileErrors.ts';
import { readArticleFile, type ArticleOnDisk } from './articleOnDisk.ts';
import { articleFolder, articlePath } from './articlePaths.ts';
import { listMedia } from './media.ts';
import type { StoreContext } from './storeContext.ts';

/** Opens an article for the screen. From now on a save may replace exactly what was read here. */
export async function openArticle(context: StoreContext, key: ArticleKey): Promise<OpenedArticle> {
  return context.queue.run(key, async () => {
    const disk = await readArticle(context, key);
    const { header, content } = disk.article;
    context.seen.set(key, { header, bytesHash: disk.bytesHash, contentHash: disk.hash });
    context.keptAside.delete(key);
    noteOpened(context, key);
    const readOnly = disk.readOnly ? NEWER : await whyNotWritable(context, key);
    const media = await listMedia(context.desk, key);
    return { key, header, content: { ...content, body: [...content.body] }, readOnly, edited: disk.edited || isCountedWrong(disk), media };
  });
}

/** Reads an article as it is on disk, with a sentence that names it when that fails. */
export async function readArticle(context: StoreContext, key: ArticleKey): Promise<ArticleOnDisk> {
  try {
    return await readArticleFile(articlePath(context.desk, key), context.desk, context.sha256);
  } catch (error) {
    const failure = fileFailure(error, 'the file could not be read');
    if (failure === null) throw error;
    const outcome = `“${key}” was not opened and stays as it is.`;
    const sentence = error instanceof FailureError ? failure.message : capitalised(failure.message);
    throw new FailureError(failure.code === 'invalid' ? 'damaged' : failure.code, `${outcome} ${sentence}`, { cause: error });
  }
}

/** The articles opened last are looked after; nobody has more tabs than this in sight. */
const MOST_OPENED = 40;

function noteOpened({ opened }: StoreContext, key: ArticleKey): void {
  opened.delete(key);
  opened.set(key, '');
  const oldest = opened.keys().next();
  if (opened.size > MOST_OPENED && oldest.done !== true) opened.delete(oldest.value);
}

const NEWER = 'A later version of Stet wrote this article. It opens for reading only; update Stet to edit it.';

async function whyNotWritable(context: StoreContext, key: ArticleKey): Promise<string | null> {
  try {
    await access(articlePath(context.desk, key), constants.W_OK);
    await access(articleFolder(context.desk, key), constants.W_OK);
    return null;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return 'You may read this article but not change it. Ask for the right to write in its folder, or duplicate it.';
  }
}

/** The hash covers the content; counts that disagree mean that the file's own words about itself were changed. */
function isCountedWrong({ article: { header, content } }: ArticleOnDisk): boolean {
  const counted = contentCounts(content);
  return counted.blocks !== header.counts.blocks || counted.characters !== header.counts.characters;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
