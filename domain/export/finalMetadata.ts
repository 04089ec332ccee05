import type { Status, Metadata } from '../article/metadata.ts';
import { languageTag } from './language.ts';
import { oneLine } from './html.ts';
import { safeWebAddress } from './links.ts';

/** One author as printed; `url` passed the allow-list of links.ts. */
export interface FinalByline {
  readonly name: string;
  readonly role: string;
  readonly url: string | null;
}

/** An article's metadata for readers: every text on one line and clean, every address checked. */
export interface FinalMetadata {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly bylines: readonly FinalByline[];
  readonly dateline: string;
  readonly section: string;
  readonly tags: readonly string[];
  /** A valid BCP 47 tag, or empty when the article states none. */
  readonly language: string;
  readonly slug: string;
  readonly seoTitle: string;
  readonly description: string;
  readonly canonicalUrl: string | null;
  readonly status: Status;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

/** Rebuilds metadata key by key, so that a key this version does not know never reaches a page. */
export function finalMetadata(meta: Metadata, savedAt: string | null): FinalMetadata {
  const standfirst = oneLine(meta.standfirst);
  return {
    headline: oneLine(meta.headline),
    kicker: oneLine(meta.kicker),
    standfirst,
    bylines: meta.bylines.map(finalByline).filter((byline) => byline.name !== ''),
    dateline: oneLine(meta.dateline),
    section: oneLine(meta.section),
    tags: meta.tags.map(oneLine).filter((tag) => tag !== ''),
    language: languageTag(meta.language) ?? '',
    slug: oneLine(meta.slug),
    seoTitle: oneLine(meta.seo.title),
    description: oneLine(meta.seo.description) || standfirst,
    canonicalUrl: safeWebAddress(meta.seo.canonicalUrl),
    status: meta.status,
    publishedAt: meta.publishedAt ?? savedAt,
    updatedAt: meta.updatedAt,
  };
}

function finalByline(byline: Metadata['bylines'][number]): FinalByline {
  return {
    name: oneLine(byline.name),
    role: oneLine(byline.role ?? ''),
    url: safeWebAddress(byline.url ?? ''),
  };
}
