import { join } from 'node:path';
import { freeName } from '../../domain/article/slug.ts';
import type { ArticleKey, LibraryEntry } from '../../domain/library/entry.ts';
import { FailureError } from '../files/failureError.ts';
import { explained } from '../files/fileErrors.ts';
import { exists, makeFolder, moveToFree } from '../files/folders.ts';
import { articleFolder, trashFolder } from './articlePaths.ts';
import { placeFolder, takenNames } from './createArticle.ts';
import type { ArticleLister } from './listArticles.ts';
import type { StoreContext } from './storeContext.ts';

/** Moves an article to the desk's own trash (docs/adr/0003). The newest of one name keeps it, so "Undo" finds it. */
export function trashArticle(context: StoreContext, key: ArticleKey): Promise<void> {
  return context.queue.run(key, () =>
    explained('Not moved to the trash', async () => {
      const folder = articleFolder(context.desk, key);
      const trash = trashFolder(context.desk);
      await makeFolder(trash);
      if (await exists(join(trash, key))) {
        await moveToFree(join(trash, key), join(trash, freeName(key, await takenNames(trash))));
      }
      await context.late.settle(key);
      await moveToFree(folder, join(trash, key));
      context.seen.delete(key);
      context.opened.delete(key);
    }),
  );
}

/** Moves an article back from the trash; its name may have got a number if another took it meanwhile. */
export function restoreArticle(context: StoreContext, lister: ArticleLister, key: ArticleKey): Promise<LibraryEntry> {
  return explained('Not restored', async () => {
    const folder = articleFolder(trashFolder(context.desk), key);
    if (!(await exists(folder))) throw new FailureError('not-found', 'Not restored: the article is no longer in the trash.');
    const restored = await placeFolder(context, folder, key);
    const entry = (await lister.list(context.desk)).find((one) => one.key === restored);
    if (entry === undefined) throw new FailureError('not-found', 'The folder was put back but holds no article.');
    return entry;
  });
}
