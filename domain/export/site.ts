import type { Metadata } from '../article/metadata.ts';
import type { ArticleKey, LibraryEntry, ReadyEntry } from '../library/entry.ts';
import { absoluteUrl } from '../outlet/addresses.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { oneLine } from './html.ts';

/** A line of "Continue Reading" or "Trending". `href` is null when the outlet has no address or the article no slug. */
export interface PageLink {
  readonly headline: string;
  readonly section: string;
  readonly href: string | null;
  readonly publishedAt: string | null;
}

/** What surrounds an article on its page. */
export interface Site {
  readonly outlet: Outlet;
  readonly continueReading: readonly PageLink[];
  readonly trending: readonly PageLink[];
}

const MOST_CONTINUE_READING = 4;
const MOST_TRENDING = 5;

/**
 * The site around one article, from the desk's published articles. "Continue Reading": the same section, newest
 * first, then the others. "Trending": featured first, then newest. Never the article itself (`key`, null when it is
 * in no desk); the two lists share an article only when the desk holds a single other one.
 */
export function siteFor(
  outlet: Outlet,
  entries: readonly LibraryEntry[],
  key: ArticleKey | null,
  meta: Pick<Metadata, 'section'>,
): Site {
  const others = entries
    .filter((entry): entry is ReadyEntry => entry.state === 'ready')
    .filter((entry) => entry.key !== key && entry.status === 'published' && oneLine(entry.headline) !== '')
    .sort((a, b) => publishedTime(b) - publishedTime(a) || (a.key < b.key ? -1 : 1));
  const featured = others.filter((entry) => entry.featured);
  const half = Math.min(MOST_TRENDING, Math.floor(others.length / 2));
  const leading = featured.slice(0, half);
  const same = (entry: ReadyEntry): boolean => meta.section !== '' && entry.section === meta.section;
  const rest = others.filter((entry) => !leading.includes(entry));
  const continueReading = [...rest.filter(same), ...rest.filter((entry) => !same(entry))].slice(
    0,
    Math.min(MOST_CONTINUE_READING, others.length - half),
  );
  const left = rest.filter((entry) => !continueReading.includes(entry));
  const trending = [
    ...leading,
    ...left.filter((entry) => entry.featured),
    ...left.filter((entry) => !entry.featured),
  ];
  const shown = others.length === 1 ? others : trending.slice(0, MOST_TRENDING);
  const link = (entry: ReadyEntry): PageLink => pageLink(outlet, entry);
  return { outlet, continueReading: continueReading.map(link), trending: shown.map(link) };
}

const publishedTime = (entry: ReadyEntry): number => Date.parse(entry.publishedAt ?? entry.savedAt);

function pageLink(outlet: Outlet, entry: ReadyEntry): PageLink {
  return {
    headline: oneLine(entry.headline),
    section: oneLine(entry.section),
    href: absoluteUrl(outlet, entry.slug),
    publishedAt: entry.publishedAt,
  };
}
