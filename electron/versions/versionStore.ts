import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../domain/article/article.ts';
import { parseArticle, serializeArticle } from '../../domain/article/articleFile.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import {
  isVersionOf, VersionIdSchema, versionId, versionTime, type VersionEntry, type VersionId, type VersionReason,
} from '../../domain/versions/version.ts';
import { versionsFolder } from '../articles/articlePaths.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { createNew } from '../files/createNew.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { makeFolder } from '../files/folders.ts';
import { readLimited } from '../files/readLimited.ts';
import { readStart } from '../files/readStart.ts';
import { sha256 } from '../files/sha256.ts';
import { NOTE_BYTES, packVersion, readNote, unpackVersion } from './versionFile.ts';

const ENDING = '.json.gz';
const MAX_BYTES = 64 * 1024 * 1024;

const versionPath = (root: string, key: ArticleKey, id: VersionId): string => join(versionsFolder(root, key), `${id}${ENDING}`);

/** Keeps an article as a version. Kept ones are never written again; the newest is not kept twice. Gives its id. */
export async function keepVersion(root: string, key: ArticleKey, article: Article, reason: VersionReason): Promise<VersionId> {
  const { header } = article;
  const newest = (await versionIds(root, key))[0];
  if (newest !== undefined && isVersionOf(newest, header.hash)) return newest;
  const id = versionId(header.savedAt, header.hash);
  const text = Buffer.from(serializeArticle(article), 'utf8');
  // Where there is one there is a folder.
  if (newest === undefined) await makeFolder(versionsFolder(root, key));
  try {
    await createNew(versionPath(root, key, id), packVersion(text, { reason, words: header.counts.words }));
  } catch (error) {
    // The same content of the same second: it is there.
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
  return id;
}

/** Deals with a version whose writing was cut off: one that was already whole is kept under its name, what is cut goes. */
export async function settleVersion(root: string, key: ArticleKey, temp: string): Promise<void> {
  const path = join(versionsFolder(root, key), temp);
  const { bytes } = await readLimited(path, { maxBytes: MAX_BYTES, within: root });
  const text = unpackVersion(bytes);
  const parsed = text === null ? null : parseArticle(text.toString('utf8'), sha256);
  if (parsed?.ok === true && !parsed.value.edited) await keepVersion(root, key, parsed.value.article, readNote(bytes)?.reason ?? 'found');
  await removeTemp(path);
}

/** Ids of the versions, newest first. */
export async function versionIds(root: string, key: ArticleKey): Promise<VersionId[]> {
  try {
    const names = await readdir(versionsFolder(root, key));
    const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
    return ids.filter((id) => VersionIdSchema.safeParse(id).success).sort().reverse();
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** The list as the screen shows it, newest first. */
export async function listVersions(root: string, key: ArticleKey): Promise<VersionEntry[]> {
  const entries: VersionEntry[] = [];
  for (const id of await versionIds(root, key)) {
    const path = versionPath(root, key, id);
    const note = readNote(await readStart(path, NOTE_BYTES));
    const { size } = await stat(path);
    entries.push({ id, at: versionTime(id), reason: note?.reason ?? 'found', words: note?.words ?? 0, bytes: size });
  }
  return entries;
}

/** A version, checked against its own hash and its name. */
export async function readVersion(root: string, key: ArticleKey, id: VersionId): Promise<Article> {
  const { bytes } = await readLimited(versionPath(root, key, id), { maxBytes: MAX_BYTES, within: root });
  const text = unpackVersion(bytes);
  const parsed = text === null ? null : parseArticle(text.toString('utf8'), sha256);
  if (parsed?.ok !== true || !isVersionOf(id, parsed.value.hash)) {
    throw new FailureError('damaged', 'This version is damaged. Choose another one.');
  }
  return parsed.value.article;
}

/** The newest version that is whole, with its id; null when there is none. */
export async function newestGoodVersion(root: string, key: ArticleKey): Promise<{ id: VersionId; article: Article } | null> {
  let newest: { id: VersionId; article: Article } | null = null;
  for (const id of await versionIds(root, key)) {
    // A name says the second only: of versions of one second the article's own time decides.
    if (newest !== null && versionTime(id) !== versionTime(newest.id)) break;
    try {
      const article = await readVersion(root, key, id);
      if (newest === null || Date.parse(article.header.savedAt) > Date.parse(newest.article.header.savedAt)) newest = { id, article };
    } catch (error) {
      if (!(error instanceof FailureError) && errnoOf(error) === null) throw error;
    }
  }
  return newest;
}
