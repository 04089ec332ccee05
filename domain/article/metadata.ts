import { z } from 'zod';
import { InstantSchema } from '../body/instant.ts';

/** One author as printed. `name` is the name only, without "By". */
export const BylineSchema = z.looseObject({
  name: z.string(),
  role: z.string().optional(),
  url: z.string().optional(),
});
export type Byline = z.infer<typeof BylineSchema>;

export const STATUSES = ['draft', 'inReview', 'ready', 'published'] as const;
export const StatusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof StatusSchema>;

export { InstantSchema };

/** Everything about an article but its body. Texts are plain, on one line unless said otherwise. */
export const MetadataSchema = z.looseObject({
  headline: z.string(),
  /** The label above the headline. When empty the section's name is shown. */
  kicker: z.string(),
  standfirst: z.string(),
  bylines: z.array(BylineSchema),
  /** The place a dateline names, e.g. "Minsk". */
  dateline: z.string(),
  section: z.string(),
  tags: z.array(z.string()),
  /** BCP 47, e.g. "en-GB". */
  language: z.string(),
  slug: z.string(),
  /** What search engines and social cards show where it should differ from headline and standfirst. */
  seo: z.looseObject({ title: z.string(), description: z.string(), canonicalUrl: z.string() }),
  status: StatusSchema,
  /** First publication; the "Published on" date. Null until published. */
  publishedAt: InstantSchema.nullable(),
  /** Last change a reader was told of. Null when there was none since publication. */
  updatedAt: InstantSchema.nullable(),
  /** Listed first under "Trending" on the outlet's pages. */
  featured: z.boolean(),
});
export type Metadata = z.infer<typeof MetadataSchema>;

/** Metadata of a new article, filled with `given`. */
export function newMetadata(given: Partial<Metadata> = {}): Metadata {
  return {
    headline: '',
    kicker: '',
    standfirst: '',
    bylines: [],
    dateline: '',
    section: '',
    tags: [],
    language: 'en',
    slug: '',
    seo: { title: '', description: '', canonicalUrl: '' },
    status: 'draft',
    publishedAt: null,
    updatedAt: null,
    featured: false,
    ...given,
  };
}
