import type { Content } from '../article/article.ts';
import { newMetadata } from '../article/metadata.ts';
import { companions, type Companion } from './companions.ts';
import { SAMPLE_PICTURE, sampleArticle } from './sampleArticle.ts';

/** What a new desk is filled with. `media` lies in electron/assets/sample/ and belongs to the first article. */
export interface SampleDesk {
  readonly articles: readonly [Content, ...Content[]];
  readonly media: readonly { readonly file: string; readonly width: number; readonly height: number }[];
}

/** The sample article first, then the companions its page links to, all published before `now` (ISO 8601). */
export function sampleDesk(newId: () => string, now: string): SampleDesk {
  const hoursAgo = (hours: number): string => new Date(Date.parse(now) - hours * HOUR).toISOString();
  return {
    articles: [
      sampleArticle(newId, hoursAgo(1)),
      ...companions.map((one) => companion(one, newId, hoursAgo(1 + one.hoursBefore))),
    ],
    media: [SAMPLE_PICTURE],
  };
}

function companion({ meta, paragraphs }: Companion, newId: () => string, publishedAt: string): Content {
  const { byline, ...given } = meta;
  return {
    meta: newMetadata({
      ...given,
      bylines: [{ name: byline }],
      language: 'en-GB',
      status: 'published',
      publishedAt,
    }),
    body: paragraphs.map((text) => ({ type: 'paragraph', id: newId(), runs: [{ text }] })),
  };
}

const HOUR = 60 * 60 * 1000;
