import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '../files/failureError.ts';
import { removeTemp } from '../files/atomicWrite.ts';
import { errnoOf } from '../files/fileErrors.ts';
import { removeBuilt } from '../files/folders.ts';
import { severalAtOnce } from '../files/severalAtOnce.ts';
import { isLeftover, isTempName } from '../files/tempNames.ts';
import { settleVersion } from '../versions/versionStore.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { articleBytes, readArticleFile, type ArticleOnDisk } from './articleOnDisk.ts';
import { articleFolder, articlePath, buildingFolder, localStamp, mediaFolder, versionsFolder } from './articlePaths.ts';
import { createSibling } from './keepAside.ts';
import { articleKeys } from './listArticles.ts';
import type { StoreContext } from './storeContext.ts';

/**
 * Looks after what a crash left in the desk. A whole temp that is newer than its article may hold the last words
 * typed: it is kept under a name a person can read, and a sentence about it is given. What is cut is removed.
 */
export async function tidyLeftovers(context: StoreContext, runningSince: Date): Promise<string[]> {
  const since = runningSince.getTime();
  for (const name of await leftoversIn(buildingFolder(context.desk), since)) await removeBuilt(join(buildingFolder(context.desk), name));
  const notices = await severalAtOnce(await articleKeys(context.desk), async (key) => {
    // A picture is written once, before a text names it: one that was cut off is in nobody's text.
    const media = mediaFolder(context.desk, key);
    for (const name of await leftoversIn(media, since)) await removeTemp(join(media, name));
    for (const name of await leftoversIn(versionsFolder(context.desk, key), since)) await settleVersion(context.desk, key, name);
    const told: (string | null)[] = [];
    for (const name of await leftoversIn(articleFolder(context.desk, key), since)) {
      told.push(await context.queue.run(key, () => settle(context, key, name)));
    }
    return told;
  });
  return notices.flat().filter((one) => one !== null);
}

/** Names of temps in a folder whose process is gone. */
export async function leftoversIn(folder: string, since: number): Promise<string[]> {
  try {
    const temps = (await readdir(folder)).filter(isTempName);
    const stats = await Promise.all(temps.map(async (name) => ({ name, ...(await stat(join(folder, name))) })));
    return stats.filter(({ name, ctimeMs }) => isLeftover(name, since, ctimeMs)).map(({ name }) => name);
  } catch (error) {
    // The folder is not there, or the temp was renamed while we looked.
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

async function settle(context: StoreContext, key: ArticleKey, name: string): Promise<string | null> {
  const temp = join(articleFolder(context.desk, key), name);
  const found = await readIfWhole(context, temp);
  const current = await readIfWhole(context, articlePath(context.desk, key));
  const wanted = found !== null && (current === null || isNewer(found, current));
  const kept = wanted
    ? await createSibling(
        articleFolder(context.desk, key),
        `article.recovered-${localStamp(context.now())}`,
        articleBytes(found.article, context.sha256),
      )
    : null;
  await removeTemp(temp);
  return kept === null
    ? null
    : `A save of “${found?.article.content.meta.headline || key}” was cut off. Its newer text is kept beside the article as ${kept}.`;
}

function isNewer(found: ArticleOnDisk, current: ArticleOnDisk): boolean {
  const [a, b] = [found.article.header, current.article.header];
  return a.hash !== b.hash && Date.parse(a.savedAt) > Date.parse(b.savedAt);
}

async function readIfWhole(context: StoreContext, path: string): Promise<ArticleOnDisk | null> {
  try {
    const read = await readArticleFile(path, context.desk, context.sha256);
    return read;
  } catch (error) {
    if (error instanceof FailureError || errnoOf(error) !== null) return null;
    throw error;
  }
}
