import { safeWebAddress } from '../../export/links.ts';
import { readByline, readNames } from '../text/bylines.ts';
import { readDate } from '../text/dates.ts';
import { NO_FACTS, type Facts } from '../text/facts.ts';
import { articleFromJsonLd, type StructuredFacts } from './jsonLd.ts';
import type { PageIndex } from './pageIndex.ts';
import { attribute, isText, textOf } from './tree.ts';

/** What a page states about its article as data, not as text. */
export interface PageData {
  readonly facts: Facts;
  readonly language: string;
  /** The page's own address, "" when it names none. */
  readonly canonical: string;
  /** The address relative links count from, "" when unknown. */
  readonly base: string;
  readonly dateline: string;
  readonly articleBody: string;
  readonly notes: readonly string[];
}

/** Reads JSON-LD first, then Open Graph and meta tags, then microdata, then the title. */
export function readPageData(index: PageIndex): PageData {
  const scripts = index
    .all('script')
    .filter((one) => /^application\/ld\+json/i.test(attribute(one, 'type')))
    .map((one) => one.childNodes.map((node) => (isText(node) ? node.value : '')).join(''));
  const structured = articleFromJsonLd(scripts);
  const meta = metaTags(index);
  const props = microdata(index);
  const html = index.all('html')[0];
  const canonicalLink = index.all('link').find((one) => attribute(one, 'rel').toLowerCase() === 'canonical');
  const baseElement = index.all('base')[0];
  const canonical =
    safeWebAddress(canonicalLink === undefined ? '' : attribute(canonicalLink, 'href')) ??
    safeWebAddress(meta.one('og:url')) ??
    '';
  const from = structured ?? NO_FACTS;
  const authors =
    from.bylines.length > 0
      ? from.bylines
      : namesOf([...meta.all('author'), ...meta.all('article:author'), ...props.all('author')]);
  const facts: Facts = {
    ...NO_FACTS,
    headline:
      from.headline || meta.one('og:title') || meta.one('twitter:title') || props.one('headline') || '',
    standfirst: from.standfirst || meta.one('og:description') || meta.one('description'),
    section: from.section || meta.one('article:section') || props.one('articleSection'),
    bylines: authors,
    tags:
      from.tags.length > 0
        ? from.tags
        : [
            ...new Set(
              [...meta.all('article:tag'), ...meta.one('news_keywords').split(',')]
                .map((tag) => tag.trim())
                .filter(Boolean),
            ),
          ].slice(0, 30),
    publishedAt:
      from.publishedAt ??
      dateOf(meta.one('article:published_time') || meta.one('date') || props.one('datePublished')),
    updatedAt: from.updatedAt ?? dateOf(meta.one('article:modified_time') || props.one('dateModified')),
  };
  return {
    facts: { ...facts, updatedAt: facts.updatedAt === facts.publishedAt ? null : facts.updatedAt },
    language:
      (structured?.language ?? '') ||
      (html === undefined ? '' : attribute(html, 'lang')) ||
      meta.one('og:locale').replace('_', '-'),
    canonical,
    base: safeWebAddress(baseElement === undefined ? '' : attribute(baseElement, 'href')) ?? canonical,
    dateline: structured?.dateline ?? '',
    articleBody: structured?.articleBody ?? '',
    notes: dataNotes(facts, structured),
  };
}

interface Values {
  readonly one: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}

function values(pairs: readonly (readonly [string, string])[]): Values {
  const found = new Map<string, string[]>();
  for (const [name, raw] of pairs) {
    const value = raw.slice(0, 2000).replace(/\s+/g, ' ').trim();
    if (value !== '') found.set(name, [...(found.get(name) ?? []), value].slice(0, 50));
  }
  return { one: (name) => found.get(name)?.[0] ?? '', all: (name) => found.get(name) ?? [] };
}

const metaTags = (index: PageIndex): Values =>
  values(
    index
      .all('meta')
      .map((one) => [
        (attribute(one, 'property') || attribute(one, 'name')).toLowerCase(),
        attribute(one, 'content'),
      ]),
  );

const PROPS = new Set(['headline', 'author', 'datePublished', 'dateModified', 'articleSection']);

const microdata = (index: PageIndex): Values =>
  values(
    index.properties
      .filter((one) => PROPS.has(attribute(one, 'itemprop')))
      .map((one) => [
        attribute(one, 'itemprop'),
        attribute(one, 'content') || attribute(one, 'datetime') || textOf(one, 300),
      ]),
  );

const dateOf = (text: string): string | null => readDate(text)?.instant ?? null;

/** Author tags hold names, "By …" or an address of a profile page. */
const namesOf = (texts: readonly string[]): Facts['bylines'] =>
  texts
    .filter((text) => !/^https?:/i.test(text))
    .flatMap((text) => readByline(text) ?? readNames(text) ?? [])
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);

function dataNotes(facts: Facts, structured: StructuredFacts | null): string[] {
  const names = [
    facts.headline === '' ? '' : 'headline',
    facts.standfirst === '' ? '' : 'standfirst',
    facts.section === '' ? '' : 'section',
    facts.bylines.length === 0 ? '' : 'byline',
    facts.tags.length === 0 ? '' : 'tags',
    facts.publishedAt === null ? '' : 'publication date',
  ].filter(Boolean);
  if (names.length === 0) return [];
  return [
    `Read from the data inside the page (${structured === null ? 'meta tags' : 'JSON-LD'}): ${names.join(', ')}.`,
  ];
}
