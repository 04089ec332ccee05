import { readdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../domain/article/article.ts';
import { freeName } from '../../domain/article/slug.ts';
import { conflictCopyOf } from '../../domain/library/conflictCopy.ts';
import type { ArticleKey, ReadyEntry } from '../../domain/library/entry.ts';
import { MAX_MEDIA_BYTES } from '../../contract/contract.ts';
import { readArticleFile } from '../articles/articleOnDisk.ts';
import { ARTICLE_FILE, articleFolder, mediaFolder, ownFolder } from '../articles/articlePaths.ts';
import type { ArticleStore } from '../articles/articleStore.ts';
import { takenNames } from '../articles/createArticle.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, explained } from '../files/fileErrors.ts';
import { makeFolder, moveToFree } from '../files/folders.ts';
import { readLimited } from '../files/readLimited.ts';
import { sha256 } from '../files/sha256.ts';

export interface Copy {
  readonly name: string;
  /** Whose copy it is: a sync program, or Stet itself. */
  readonly program: string;
  readonly at: string;
}

const RECOVERED = /^article\.recovered-\d{8}-\d{6}(?:-\d+)?\.json$/;

/** Whose copy of the article a file beside it is; null for any other file. */
export function copyProgram(name: string): string | null {
  if (RECOVERED.test(name)) return 'Stet';
  const copy = conflictCopyOf(name, [hostname()]);
  return copy?.original === ARTICLE_FILE ? copy.program : null;
}

/** Other texts of an article that lie beside it, newest first. */
export async function listCopies(desk: string, key: ArticleKey): Promise<Copy[]> {
  const folder = articleFolder(desk, key);
  const copies: Copy[] = [];
  for (const name of await namesIn(folder)) {
    const program = copyProgram(name);
    if (program !== null) copies.push({ name, program, at: (await stat(join(folder, name))).mtime.toISOString() });
  }
  return copies.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export async function readCopy(desk: string, key: ArticleKey, name: string): Promise<Content> {
  if (copyProgram(name) === null) throw new FailureError('invalid', 'That is not a copy of the article.');
  const { article } = await readArticleFile(join(articleFolder(desk, key), name), desk, sha256);
  return article.content;
}

/** Makes an article of its own of a copy. The file is moved out of the way, into the desk's own folder. */
export async function adoptCopy(articles: ArticleStore, key: ArticleKey, name: string): Promise<ReadyEntry> {
  const { desk } = articles;
  const content = await readCopy(desk, key, name);
  return explained('The copy was not made an article', async () => {
    const media = [];
    for (const file of await articles.listMedia(key)) {
      const path = join(mediaFolder(desk, key), file);
      media.push({ file, bytes: (await readLimited(path, { maxBytes: MAX_MEDIA_BYTES, within: desk })).bytes });
    }
    const headline = `${content.meta.headline} (other text)`.trimStart();
    const entry = await articles.create({ ...content, meta: { ...content.meta, headline, slug: '' } }, media);
    const folder = join(ownFolder(desk), 'copies');
    await makeFolder(folder);
    await moveToFree(join(articleFolder(desk, key), name), join(folder, freeName(`${key}-${name}`, await takenNames(folder))));
    return entry;
  });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
