import type { Byline, Metadata } from '../../article/metadata.ts';
import { slugFrom } from '../../article/slug.ts';
import { safeWebAddress } from '../../export/links.ts';
import { quoted } from '../imported.ts';
import { readByline, readNames } from '../text/bylines.ts';
import { readDate } from '../text/dates.ts';
import { wholeLanguage } from '../wholeLanguage.ts';
import type { FrontMatter } from './frontMatter.ts';

const KEYS: Readonly<Record<string, readonly string[]>> = {
  headline: ['headline', 'title'],
  kicker: ['kicker', 'eyebrow'],
  standfirst: ['standfirst', 'dek', 'subtitle', 'summary', 'excerpt', 'description', 'lead'],
  bylines: ['byline', 'bylines', 'author', 'authors', 'by'],
  dateline: ['dateline', 'location', 'place'],
  section: ['section', 'category', 'categories', 'rubrik'],
  tags: ['tags', 'keywords', 'topics'],
  language: ['language', 'lang', 'locale'],
  slug: ['slug'],
  published: ['date', 'published', 'publishedat', 'pubdate', 'publish_date'],
  updated: ['updated', 'lastmod', 'modified', 'updatedat'],
  canonical: ['canonical', 'canonical_url', 'canonicalurl'],
};

/** Metadata from front matter; keys and values that have no place become notes. */
export function frontMatterFacts({ fields, unread }: FrontMatter): {
  meta: Partial<Metadata>;
  notes: string[];
} {
  const notes: string[] = [];
  const taken = new Set<string>();
  const all = (name: string): readonly string[] => {
    const key = KEYS[name]?.find((one) => (fields.get(one)?.length ?? 0) > 0);
    if (key === undefined) return [];
    taken.add(key);
    return fields.get(key) ?? [];
  };
  const one = (name: string, joiner = ' '): string => all(name).join(joiner).replace(/\s+/g, ' ').trim();
  const date = (name: string): string | null => {
    const text = one(name);
    if (text === '') return null;
    const found = readDate(text);
    if (found === null) notes.push(`The front matter’s date ${quoted(text)} could not be read.`);
    else if (!found.timed)
      notes.push(
        `The front matter gives no time of day for ${found.instant.slice(0, 10)}, so noon UTC was set.`,
      );
    return found?.instant ?? null;
  };
  const texts = {
    headline: one('headline'),
    kicker: one('kicker'),
    standfirst: one('standfirst'),
    dateline: one('dateline'),
    section: all('section')[0]?.trim() ?? '',
    tags: [
      ...new Set(
        all('tags')
          .flatMap((tag) => tag.split(','))
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ],
    slug: slugFrom(one('slug')),
    bylines: bylinesOf(all('bylines')),
    publishedAt: date('published'),
    updatedAt: date('updated'),
  };
  const language = wholeLanguage(one('language'));
  const canonicalUrl = safeWebAddress(one('canonical'));
  const names = [...taken];
  if (names.length > 0) notes.unshift(`Read from the front matter: ${names.join(', ')}.`);
  const left = [...fields]
    .filter(([key, values]) => !taken.has(key) && values.length > 0)
    .map(([key, values]) => `${key}: ${values.join(', ')}`);
  if (left.length + unread.length > 0)
    notes.push(
      `Left out of the front matter: ${[...left, ...unread]
        .slice(0, 40)
        .map((line) => quoted(line))
        .join(', ')}.`,
    );
  return {
    meta: {
      ...texts,
      ...(language === null ? {} : { language }),
      ...(canonicalUrl === null ? {} : { seo: { title: '', description: '', canonicalUrl } }),
    },
    notes,
  };
}

const bylinesOf = (values: readonly string[]): Byline[] =>
  values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .flatMap((value) => readByline(value) ?? readNames(value) ?? [{ name: value.slice(0, 200) }])
    .slice(0, 20);
