import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, Header } from '../../domain/article/article.ts';
import { stampArticle } from '../../domain/article/articleFile.ts';
import { folderName, freeName, slugFrom } from '../../domain/article/slug.ts';
import { entryFor, type ArticleKey, type ReadyEntry } from '../../domain/library/entry.ts';
import { createNew } from '../files/createNew.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { makeFolder, moveToFree, removeBuilt } from '../files/folders.ts';
import { sha256 as hashBytes } from '../files/sha256.ts';
import { newTempName } from '../files/tempNames.ts';
import { articleBytes } from './articleOnDisk.ts';
import { ARTICLE_FILE, buildingFolder, localDay } from './articlePaths.ts';
import type { StoreContext } from './storeContext.ts';

/** A file for the media folder of an article being made; its name is final (mediaName.ts). */
export interface MediaFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Makes a new article with its media. It is built out of sight, so that a half-made one never shows. `origin`: it was made elsewhere. */
export async function createArticle(
  context: StoreContext,
  content: Content,
  media: readonly MediaFile[] = [],
  origin: Partial<Pick<Header, 'id' | 'createdAt'>> = {},
): Promise<ReadyEntry> {
  const { newId, now, sha256 } = context;
  const { meta } = content;
  const slug = meta.slug || slugFrom(meta.headline);
  const time = now();
  const at = time.toISOString();
  const given: Omit<Header, 'format' | 'hash' | 'counts'> = { id: newId(), revision: newId(), parent: null, createdAt: at, savedAt: at, ...origin };
  const article = stampArticle({ ...content, meta: { ...meta, slug } }, given, sha256);
  const bytes = articleBytes(article, sha256);
  return explained('The article was not made', async () => {
    const building = await build(context, bytes, media);
    const key = await placeFolder(context, building, folderName(localDay(time), slug));
    context.seen.set(key, { header: article.header, bytesHash: hashBytes(bytes), contentHash: article.header.hash });
    return entryFor(key, article);
  });
}

async function build(context: StoreContext, bytes: Buffer, media: readonly MediaFile[]): Promise<string> {
  const folder = join(buildingFolder(context.desk), newTempName());
  try {
    await makeFolder(folder);
    if (media.length > 0) await makeFolder(join(folder, 'media'));
    for (const one of media) await createNew(join(folder, 'media', one.file), one.bytes);
    await createNew(join(folder, ARTICLE_FILE), bytes);
    return folder;
  } catch (error) {
    await removeBuilt(folder);
    throw error;
  }
}

/** Moves a folder into the desk under the wished name or the next free one. */
export async function placeFolder(context: StoreContext, from: string, wished: string): Promise<ArticleKey> {
  return context.queue.run('', async () => {
    for (;;) {
      const key = freeName(wished, await takenNames(context.desk));
      try {
        await moveToFree(from, join(context.desk, key));
        return key;
      } catch (error) {
        // Somebody took the name in between.
        if (!TAKEN.has(errnoOf(error))) throw error;
      }
    }
  });
}
const TAKEN: ReadonlySet<string | null> = new Set(['EEXIST', 'ENOTEMPTY']);

export async function takenNames(folder: string): Promise<Set<string>> {
  return new Set((await readdir(folder)).map((name) => name.toLowerCase()));
}
