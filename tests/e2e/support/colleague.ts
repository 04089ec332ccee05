import { openDesk } from '../../../cli/openDesk.ts';
import type { Content } from '../../../domain/article/article.ts';

/** Somebody else who works in the same synced folder: another Stet without a window. */
export async function colleagueEdits(desk: string, key: string, edit: (content: Content) => Content): Promise<void> {
  const { articles } = await openDesk(desk);
  const { content, header } = await articles.open(key);
  await articles.save(key, header.revision, edit(content));
}
