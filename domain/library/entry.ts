import { z } from 'zod';
import { ArticleIdSchema, type Article } from '../article/article.ts';
import { InstantSchema, StatusSchema } from '../article/metadata.ts';
import { bodyText } from '../body/plainText.ts';
import { originalMeta } from '../review/suggestMeta.ts';
import { peopleIn } from './peopleIn.ts';

/** An article's folder name inside the desk: how everything outside the main process names an article. */
export const ArticleKeySchema = z
  .string()
  .min(1)
  .max(255)
  .regex(/^(?!\.)[^/\\\u0000-\u001f]+$/);
export type ArticleKey = z.infer<typeof ArticleKeySchema>;

/** One line of the library: what is shown of an article without opening it. */
export const LibraryEntrySchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('ready'),
    key: ArticleKeySchema,
    id: ArticleIdSchema,
    headline: z.string(),
    kicker: z.string(),
    section: z.string(),
    slug: z.string(),
    status: StatusSchema,
    featured: z.boolean(),
    publishedAt: InstantSchema.nullable(),
    savedAt: InstantSchema,
    /** The hash of its content: says whether it is as somebody last read it. */
    hash: z.string(),
    words: z.number().int(),
    /** The first words of the standfirst or body, for a headline that is still empty. */
    snippet: z.string(),
    /** Who wrote, changed or commented on it: whom one may want to mention. */
    people: z.array(z.string()),
  }),
  /** A folder whose article.json could not be read; it stays listed, with the reason, and untouched. */
  z.object({
    state: z.literal('damaged'),
    key: ArticleKeySchema,
    savedAt: InstantSchema,
    sentence: z.string(),
  }),
]);
export type LibraryEntry = z.infer<typeof LibraryEntrySchema>;
export type ReadyEntry = Extract<LibraryEntry, { state: 'ready' }>;

const SNIPPET_LENGTH = 160;

/** The library line of an article. It is also what other pages link to, so fields are as they will be published. */
export function entryFor(key: ArticleKey, article: Article): ReadyEntry {
  const { header, content } = article;
  const { headline, kicker, section, slug, status, featured, publishedAt, standfirst } = originalMeta(content);
  const snippet = (standfirst || bodyText(content.body.slice(0, 5))).slice(0, SNIPPET_LENGTH);
  return {
    state: 'ready', key, id: header.id, headline, kicker, section, slug, status, featured, publishedAt,
    savedAt: header.savedAt, hash: header.hash, words: header.counts.words, snippet, people: peopleIn(content),
  };
}

/** Newest first; equal times by key, so that the order never jumps. */
export function newestFirst<E extends LibraryEntry>(entries: readonly E[]): E[] {
  return [...entries].sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt) || (a.key < b.key ? -1 : 1));
}
