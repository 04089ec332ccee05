import { newContent, type Content } from '../../../domain/article/article.ts';
import { typed } from './script.ts';

/** The content that document `doc` has at step `n`; `more` are marks of others to carry along. */
export function contentAt(doc: string, n: number, more: readonly string[] = []): Content {
  const { headline, paragraphs } = typed(doc, n);
  const all = more.length === 0 ? paragraphs : [...paragraphs, more.join(' ')];
  const start = newContent({ headline }, () => 'p0');
  return { ...start, body: all.map((text, at) => ({ type: 'paragraph', id: `p${at}`, runs: [{ text }] })) };
}
