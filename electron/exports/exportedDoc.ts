import type { Content } from '../../domain/article/article.ts';
import { toFinalDoc, type FinalDoc } from '../../domain/export/finalDoc.ts';
import { siteFor, type Site } from '../../domain/export/site.ts';
import type { ArticleKey } from '../../domain/library/entry.ts';
import type { Desk } from '../desk/deskSession.ts';

/** What every exporter, and the preview, is given of an article and of the desk around it. */
export async function exportedDoc(desk: Desk, key: ArticleKey, content: Content): Promise<{ doc: FinalDoc; site: Site }> {
  const entries = await desk.articles.list();
  const savedAt = entries.find((entry) => entry.key === key)?.savedAt ?? null;
  const doc = toFinalDoc(content, savedAt);
  return { doc, site: siteFor(await desk.outlet.get(), entries, key, doc.meta) };
}
