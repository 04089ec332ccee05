import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contentCounts, type Article } from '../../domain/article/article.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { MAX_MEDIA_BYTES } from '../../contract/contract.ts';
import { readArticleFile, type ArticleOnDisk } from '../articles/articleOnDisk.ts';
import { ARTICLE_FILE, articleFolder, articlePath, mediaFolder, versionsFolder } from '../articles/articlePaths.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, fileFailure } from '../files/fileErrors.ts';
import { readLimited } from '../files/readLimited.ts';
import { sha256 } from '../files/sha256.ts';
import { isTempName } from '../files/tempNames.ts';
import { copyProgram } from '../recovery/copies.ts';
import { readVersion, versionIds } from '../versions/versionStore.ts';
import type { DeskFinding } from './finding.ts';

type Add = (kind: DeskFinding['kind'], file: string, sentence: string) => void;

/** Checks one article folder: the article, its versions and the chain between them, its media, and what lies beside. */
export async function verifyArticle(desk: string, key: ArticleKey): Promise<DeskFinding[]> {
  const findings: DeskFinding[] = [];
  const add: Add = (kind, file, sentence) => void findings.push({ kind, key, file, sentence });
  const names = await readdir(articleFolder(desk, key));
  const versions = await verifyVersions(desk, key, add);
  const isArticle = names.includes(ARTICLE_FILE) || names.some((name) => name === 'versions' || isTempName(name));
  if (!isArticle) return [];
  const article = await verifyFile(desk, key, add);
  if (article !== null) {
    verifyChain(article, versions, add);
    await verifyMedia(desk, key, article, add);
  }
  for (const name of names) {
    const program = copyProgram(name);
    if (isTempName(name)) add('leftover', name, 'It is left over from a save that did not come to its end.');
    else if (program !== null) add('conflict-copy', name, `${program} kept another text of the article here. Open the article and compare.`);
  }
  for (const name of (await namesIn(versionsFolder(desk, key))).filter(isTempName)) add('leftover', `versions/${name}`, 'It is left over from a version that was not kept.');
  return findings;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown): string[] => {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  });
}

async function verifyFile(desk: string, key: ArticleKey, add: Add): Promise<Article | null> {
  const disk = await readIt(desk, key, add);
  if (disk === null) return null;
  const { header, content } = disk.article;
  const counts = contentCounts(content);
  if (disk.edited) add('article-changed', ARTICLE_FILE, 'Its content does not fit its own checksum: another program changed it.');
  else if (JSON.stringify(counts) !== JSON.stringify(header.counts)) {
    add('article-changed', ARTICLE_FILE, 'Its counts do not fit its content: another program changed it.');
  }
  return disk.article;
}

async function readIt(desk: string, key: ArticleKey, add: Add): Promise<ArticleOnDisk | null> {
  try {
    return await readArticleFile(articlePath(desk, key), desk, sha256);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') add('article-missing', ARTICLE_FILE, 'The article’s file is missing.');
    else add('article-damaged', ARTICLE_FILE, sentenceOf(error, 'It cannot be read'));
    return null;
  }
}

async function verifyVersions(desk: string, key: ArticleKey, add: Add): Promise<Article[]> {
  const whole: Article[] = [];
  for (const id of await versionIds(desk, key)) {
    try {
      whole.push(await readVersion(desk, key, id));
    } catch (error) {
      add('version-damaged', `versions/${id}.json.gz`, sentenceOf(error, 'It cannot be read'));
    }
  }
  return whole;
}

/** A revision has one content and one parent, is its own ancestor never, and is of one article. */
function verifyChain(article: Article, versions: readonly Article[], add: Add): void {
  const known = new Map([[article.header.revision, article.header]]);
  for (const { header } of versions) {
    const same = known.get(header.revision);
    if (header.id !== article.header.id) add('chain', ARTICLE_FILE, 'A version belongs to another article.');
    if (same !== undefined && same.hash !== header.hash) add('chain', ARTICLE_FILE, 'Two texts carry the same revision.');
    known.set(header.revision, header);
  }
  const seen = new Set<string>();
  for (let at: string | null = article.header.revision; at !== null; at = known.get(at)?.parent ?? null) {
    if (seen.has(at)) {
      add('chain', ARTICLE_FILE, 'The revisions lead in a circle.');
      return;
    }
    seen.add(at);
  }
}

async function verifyMedia(desk: string, key: ArticleKey, { content }: Article, add: Add): Promise<void> {
  const folder = mediaFolder(desk, key);
  const used = new Set(content.body.flatMap((block) => (block.type === 'picture' || block.type === 'audio' ? [block.file] : [])));
  const there = await namesIn(folder);
  for (const file of used) if (!there.includes(file)) add('media-missing', `media/${file}`, 'The article shows this file, and it is not there.');
  for (const file of there) {
    if (isTempName(file)) {
      add('leftover', `media/${file}`, 'It is left over from a file that was not added.');
      continue;
    }
    const hash = /^([0-9a-f]{12})-/.exec(file)?.[1];
    if (hash === undefined) continue;
    try {
      const { bytes } = await readLimited(join(folder, file), { maxBytes: MAX_MEDIA_BYTES, within: desk });
      if (!sha256(bytes).startsWith(hash)) add('media-damaged', `media/${file}`, 'Its bytes do not fit its name.');
    } catch (error) {
      add('media-damaged', `media/${file}`, sentenceOf(error, 'It cannot be read'));
    }
  }
}

function sentenceOf(error: unknown, outcome: string): string {
  if (error instanceof FailureError) return error.failure.message;
  const failure = fileFailure(error, outcome);
  if (failure === null) throw error;
  return failure.message;
}
