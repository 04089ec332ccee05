import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { MAX_MEDIA_BYTES } from '../../contract/contract.ts';
import { ArticleKeySchema, type ArticleKey } from '../../domain/library/entry.ts';
import { FailureError } from '../files/failureError.ts';
import { fileFailure } from '../files/fileErrors.ts';
import { exists } from '../files/folders.ts';
import { isInside, readLimited } from '../files/readLimited.ts';
import { readArticleFile, type ArticleOnDisk } from './articleOnDisk.ts';
import { ARTICLE_FILE } from './articlePaths.ts';
import { createArticle, type MediaFile } from './createArticle.ts';
import type { ArticleLister } from './listArticles.ts';
import { isMediaName } from './media.ts';
import type { StoreContext } from './storeContext.ts';

/** The files of an article are held in memory while it is copied. */
const MOST_MEDIA_BYTES = 500 * 1024 * 1024;

export interface Taken {
  readonly key: ArticleKey;
  /** It was an article of this desk all along; nothing was copied. */
  readonly own: boolean;
}

/**
 * Takes an article that lies anywhere, as its folder or as its article.json: one of this desk is found, any other is
 * copied into the desk with its media. What is taken from stays as it is, and nothing is made of what cannot be read.
 */
export async function takeArticle(context: StoreContext, lister: ArticleLister, path: string): Promise<Taken> {
  const name = basename(path).slice(0, 80);
  const { key, disk, media } = await readWhole(context, path, name);
  if (disk === null) return { key, own: true };
  const { header, content } = disk.article;
  const isHere = (await lister.list(context.desk)).some((one) => one.state === 'ready' && one.id === header.id);
  const entry = await createArticle(context, content, media, isHere ? {} : { id: header.id, createdAt: header.createdAt });
  return { key: entry.key, own: false };
}

interface Read {
  readonly key: ArticleKey;
  /** Null: it is an article of this desk. */
  readonly disk: ArticleOnDisk | null;
  readonly media: readonly MediaFile[];
}

async function readWhole(context: StoreContext, path: string, name: string): Promise<Read> {
  try {
    const folder = await folderAt(path);
    const key = basename(folder);
    const desk = await realpath(context.desk);
    if (dirname(folder) === desk && ArticleKeySchema.safeParse(key).success) return { key, disk: null, media: [] };
    if (folder === desk || isInside(desk, folder)) throw new FailureError('unsupported', 'It lies inside the desk, but is none of its articles.');
    const disk = await readArticleFile(join(folder, ARTICLE_FILE), folder, context.sha256);
    if (disk.readOnly) throw new FailureError('unsupported', 'A later version of Stet wrote it. Update Stet, then drop it again.');
    return { key, disk, media: await mediaOf(folder) };
  } catch (error) {
    const failure = fileFailure(error, 'It could not be read');
    if (failure === null) throw error;
    throw new FailureError(failure.code, `“${name}” was not taken into the desk and stays as it is. ${failure.message}`, { cause: error });
  }
}

/** The real folder of the article that a path names. */
async function folderAt(path: string): Promise<string> {
  if (!isAbsolute(path)) throw new FailureError('unsupported', 'Drop it from the file manager.');
  const isFolder = (await stat(path)).isDirectory();
  const folder = await realpath(isFolder ? path : dirname(path));
  if (!(isFolder || basename(path) === ARTICLE_FILE) || !(await exists(join(folder, ARTICLE_FILE)))) throw new FailureError('unsupported', 'An article is a folder with an article.json in it.');
  return folder;
}

async function mediaOf(folder: string): Promise<MediaFile[]> {
  const from = join(folder, 'media');
  if (!(await exists(from))) return [];
  const media: MediaFile[] = [];
  let total = 0;
  for (const one of await readdir(from, { withFileTypes: true })) {
    if (!isMediaName(one.name) || one.isDirectory()) continue;
    const { bytes } = await readLimited(join(from, one.name), { maxBytes: MAX_MEDIA_BYTES, within: folder });
    total += bytes.byteLength;
    if (total > MOST_MEDIA_BYTES) throw new FailureError('too-large', 'Its pictures and recordings are larger than 500 MB together.');
    media.push({ file: one.name, bytes });
  }
  return media;
}
