import { basename, dirname, resolve } from 'node:path';
import type { ParsedArticle } from '../domain/article/articleFile.ts';
import { ArticleKeySchema, type ArticleKey } from '../domain/library/entry.ts';
import type { Desk } from '../electron/desk/deskSession.ts';
import { FailureError } from '../electron/files/failureError.ts';
import { openDesk } from './openDesk.ts';
import { requireFolder } from './requireFolder.ts';

/** The article that a folder on the command line holds; the folder above it is its desk. */
export async function openArticleFolder(
  folder: string,
): Promise<{ desk: Desk; key: ArticleKey; parsed: ParsedArticle }> {
  const path = resolve(folder);
  await requireFolder(
    path,
    `There is no article at ${path}. Give the folder that holds its article.json.`,
    `The article ${path} cannot be opened`,
  );
  const key = ArticleKeySchema.safeParse(basename(path));
  if (!key.success)
    throw new FailureError(
      'invalid',
      `${path} is not an article’s folder. Give the folder that holds its article.json.`,
    );
  const desk = await openDesk(dirname(path));
  return { desk, key: key.data, parsed: await desk.articles.read(key.data) };
}
