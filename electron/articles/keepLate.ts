import type { ArticleKey } from '../../domain/library/entry.ts';
import { parseArticle } from '../../domain/article/articleFile.ts';
import { fileFailure } from '../files/fileErrors.ts';
import { articleFolder, localStamp } from './articlePaths.ts';
import { createSibling } from './keepAside.ts';
import type { StoreContext } from './storeContext.ts';

/**
 * Keeps what another program was writing into a file while Stet replaced it. The save was told by then, so this is told
 * on its own.
 */
export async function keepLate(context: StoreContext, key: ArticleKey, bytes: Buffer, known: readonly (string | null)[]): Promise<void> {
  const parsed = parseArticle(bytes.toString('utf8'), context.sha256);
  // A line end or a tool's formatting is no other text.
  if (parsed.ok && known.includes(parsed.value.hash)) return;
  const title = (parsed.ok ? parsed.value.article.content.meta.headline.trim() : '') || key;
  const stem = `article.conflict-${localStamp(context.now())}`;
  try {
    const name = await createSibling(articleFolder(context.desk, key), stem, bytes);
    context.tell?.(`Another program wrote to “${title}” while Stet saved it. Both texts are kept, the other one beside the article as ${name}.`);
  } catch (error) {
    const failure = fileFailure(error, `Another program wrote to “${title}” while Stet saved it, and its text could not be kept`);
    if (failure === null) throw error;
    context.tell?.(failure.message);
  }
}
