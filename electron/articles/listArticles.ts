import { readdir, stat } from 'node:fs/promises';
import { ArticleKeySchema, entryFor, newestFirst, type ArticleKey, type LibraryEntry } from '../../domain/library/entry.ts';
import type { Sha256 } from '../../domain/article/articleFile.ts';
import { errnoOf, fileFailure } from '../files/fileErrors.ts';
import { severalAtOnce } from '../files/severalAtOnce.ts';
import { readArticleFile } from './articleOnDisk.ts';
import { articlePath } from './articlePaths.ts';

interface Cached {
  readonly mtimeMs: number;
  readonly size: number;
  readonly ino: number;
  readonly entry: LibraryEntry;
}

export interface ArticleLister {
  list(root: string): Promise<LibraryEntry[]>;
}

/** Lists article folders, newest first. Articles that have not changed since the last time are not read again. */
export function createArticleLister(sha256: Sha256): ArticleLister {
  const cache = new Map<string, Cached>();

  async function entryOf(root: string, key: ArticleKey): Promise<LibraryEntry | null> {
    const path = articlePath(root, key);
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const cached = cache.get(path);
      if (cached?.mtimeMs === mtimeMs && cached.size === size && cached.ino === ino) return cached.entry;
      const entry = await readEntry(path, root, key, mtimeMs, sha256);
      cache.set(path, { mtimeMs, size, ino, entry });
      return entry;
    } catch (error) {
      // A folder without an article.json is not ours to show.
      if (errnoOf(error) === 'ENOENT') return null;
      return damagedEntry(key, 0, error);
    }
  }

  return {
    async list(root) {
      const entries = await severalAtOnce(await articleKeys(root), (key) => entryOf(root, key));
      return newestFirst(entries.filter((entry) => entry !== null));
    },
  };
}

/** Names of the folders that may be articles. */
export async function articleKeys(root: string): Promise<ArticleKey[]> {
  const found = await readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return found.filter((one) => one.isDirectory() && ArticleKeySchema.safeParse(one.name).success).map((one) => one.name);
}

async function readEntry(path: string, root: string, key: ArticleKey, mtimeMs: number, sha256: Sha256): Promise<LibraryEntry> {
  try {
    const { article } = await readArticleFile(path, root, sha256);
    return entryFor(key, article);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw error;
    return damagedEntry(key, mtimeMs, error);
  }
}

function damagedEntry(key: ArticleKey, mtimeMs: number, error: unknown): LibraryEntry {
  const failure = fileFailure(error, 'It could not be read');
  if (failure === null) throw error;
  return { state: 'damaged', key, savedAt: new Date(mtimeMs).toISOString(), sentence: failure.message };
}
