import { join } from 'node:path';
import { slugFrom } from '../../domain/article/slug.ts';
import type { ArticleKey, ReadyEntry } from '../../domain/library/entry.ts';
import { readLimited } from '../files/readLimited.ts';
import { MAX_MEDIA_BYTES } from '../../contract/contract.ts';
import { mediaFolder } from './articlePaths.ts';
import { createArticle, type MediaFile } from './createArticle.ts';
import { listMedia } from './media.ts';
import { readArticle } from './openArticle.ts';
import type { StoreContext } from './storeContext.ts';

/** Copies an article and its media to a new draft. Block ids stay, so that the two can be compared. */
export async function duplicateArticle(context: StoreContext, key: ArticleKey): Promise<ReadyEntry> {
  const { article } = await readArticle(context, key);
  const { meta } = article.content;
  const headline = `${meta.headline} (copy)`.trimStart();
  const copy = {
    ...article.content,
    // A copy of a published story is not published, and its address must be its own.
    meta: {
      ...meta, headline, slug: slugFrom(headline), status: 'draft' as const, publishedAt: null, updatedAt: null,
      featured: false, seo: { ...meta.seo, canonicalUrl: '' },
    },
  };
  const media: MediaFile[] = [];
  for (const file of await listMedia(context.desk, key)) {
    const path = join(mediaFolder(context.desk, key), file);
    media.push({ file, bytes: (await readLimited(path, { maxBytes: MAX_MEDIA_BYTES, within: context.desk })).bytes });
  }
  return createArticle(context, copy, media);
}
