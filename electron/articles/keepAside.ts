import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../domain/article/article.ts';
import { freeName } from '../../domain/article/slug.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { createNew } from '../files/createNew.ts';
import { FailureError } from '../files/failureError.ts';
import { errnoOf, fileFailure } from '../files/fileErrors.ts';
import { articleBytes } from './articleOnDisk.ts';
import { articleFolder, localStamp } from './articlePaths.ts';
import type { StoreContext } from './storeContext.ts';

/** Keeps the text of a save that may not replace what is on disk, in a file beside it; gives the failure to report. */
export async function keepAside(context: StoreContext, key: ArticleKey, article: Article): Promise<FailureError> {
  const kept = context.keptAside.get(key);
  if (kept?.contentHash === article.header.hash) return conflict(kept.name);
  try {
    const stamp = `article.conflict-${localStamp(context.now())}`;
    const name = await createSibling(articleFolder(context.desk, key), stamp, articleBytes(article, context.sha256));
    context.keptAside.set(key, { contentHash: article.header.hash, name });
    return conflict(name);
  } catch (error) {
    const failure = fileFailure(error, 'a copy of your text could not be kept');
    if (failure === null) throw error;
    return new FailureError('conflict', `${CHANGED}, and ${failure.message} Copy your text to a safe place.`, { cause: error });
  }
}

/** Writes `<stem>.json` in a folder, or `<stem>-2.json` and so on when that is taken; gives the name. */
export async function createSibling(folder: string, stem: string, bytes: Uint8Array): Promise<string> {
  for (;;) {
    const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase().replace(/\.json$/, '')));
    const name = `${freeName(stem, taken)}.json`;
    try {
      await createNew(join(folder, name), bytes);
      return name;
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
  }
}

const CHANGED = 'Not saved: another program changed this article in the meantime';

const conflict = (name: string): FailureError =>
  new FailureError('conflict', `${CHANGED}. Your text is kept beside it as ${name}; open the article again to see the other one.`);
