import type { Byline, Metadata, Status } from '../../../domain/article/metadata.ts';
import { slugFrom } from '../../../domain/article/slug.ts';

/** A new headline. The slug follows it until somebody writes one, and never once the article is published. */
export function withHeadline(meta: Metadata, headline: string): Partial<Metadata> {
  const follows = meta.slug === '' || meta.slug === slugFrom(meta.headline);
  return follows && meta.status !== 'published' ? { headline, slug: slugFrom(headline) } : { headline };
}

/** A new status. The first publication is dated, since a published page needs the date. */
export function withStatus(meta: Metadata, status: Status, now: string): Partial<Metadata> {
  return status === 'published' && meta.publishedAt === null ? { status, publishedAt: now } : { status };
}

/** Changes one byline. */
export function withByline(bylines: readonly Byline[], index: number, change: Partial<Byline>): Byline[] {
  return bylines.map((byline, n) => (n === index ? { ...byline, ...change } : byline));
}

/** Adds tags from what somebody typed or pasted: commas separate, doubles (in any case) are left out. */
export function withTags(tags: readonly string[], typed: string): string[] {
  const known = new Set(tags.map((tag) => tag.toLocaleLowerCase()));
  const added = [...tags];
  for (const tag of typed.split(/[,\n]/).map((one) => one.trim().replace(/^#/, ''))) {
    const folded = tag.toLocaleLowerCase();
    if (tag === '' || known.has(folded)) continue;
    known.add(folded);
    added.push(tag);
  }
  return added;
}
