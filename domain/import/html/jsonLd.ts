import type { Byline } from '../../article/metadata.ts';
import { isDeeperThan, MAX_DEPTH } from '../../json.ts';
import { readDate } from '../text/dates.ts';
import { NO_FACTS, type Facts } from '../text/facts.ts';

/** What a page's structured data says of its article. */
export interface StructuredFacts extends Facts {
  readonly language: string;
  readonly articleBody: string;
  readonly dateline: string;
}

const LONGEST = 2_000_000;
const MOST_THINGS = 2000;

/** The article in a page's JSON-LD scripts; null when there is none. News articles come before other kinds. */
export function articleFromJsonLd(scripts: readonly string[]): StructuredFacts | null {
  const things = scripts.filter((script) => script.length <= LONGEST).flatMap(thingsOf);
  const articles = things.filter((thing) =>
    kinds(thing).some((kind) => /(?:Article|Posting|Report)$/.test(kind)),
  );
  const best =
    articles.find((thing) => kinds(thing).some((kind) => /NewsArticle$/.test(kind))) ?? articles[0];
  return best === undefined ? null : factsOf(best);
}

type Thing = Readonly<Record<string, unknown>>;

function thingsOf(script: string): Thing[] {
  let json: unknown;
  try {
    json = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*.{0,40}?\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\]\]>)\s*$/, ''),
    );
  } catch (error) {
    // Pages often carry broken scripts; what else the page says is used then.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
  if (isDeeperThan(json, MAX_DEPTH)) return [];
  const found: Thing[] = [];
  const waiting: unknown[] = [json];
  for (let at = 0; at < waiting.length && at < MOST_THINGS; at += 1) {
    const value = waiting[at];
    if (Array.isArray(value)) waiting.push(...(value as unknown[]).slice(0, MOST_THINGS));
    else if (isThing(value)) {
      found.push(value);
      waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return found;
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kinds = (thing: Thing): string[] =>
  list(thing['@type']).filter((kind): kind is string => typeof kind === 'string');

function factsOf(thing: Thing): StructuredFacts {
  return {
    ...NO_FACTS,
    headline: text(thing['headline']) || text(thing['name']),
    standfirst: text(thing['description']),
    section: text(list(thing['articleSection'])[0]),
    bylines: list(thing['author']).slice(0, 20).flatMap(bylineOf),
    tags: keywords(thing['keywords']),
    publishedAt: readDate(text(thing['datePublished']))?.instant ?? null,
    updatedAt: readDate(text(thing['dateModified']))?.instant ?? null,
    language: text(
      isThing(thing['inLanguage']) ? thing['inLanguage']['alternateName'] : thing['inLanguage'],
      35,
    ),
    articleBody: typeof thing['articleBody'] === 'string' ? thing['articleBody'] : '',
    dateline: text(thing['dateline'], 60),
  };
}

function bylineOf(author: unknown): Byline[] {
  if (typeof author === 'string') return text(author, 200) === '' ? [] : [{ name: text(author, 200) }];
  if (!isThing(author)) return [];
  const name = text(author['name'], 200);
  const role = text(author['jobTitle'], 100);
  return name === '' ? [] : [{ name, ...(role === '' ? {} : { role }) }];
}

function keywords(value: unknown): string[] {
  const words = list(value).flatMap((one) =>
    typeof one === 'string' ? one.slice(0, 5000).split(',') : isThing(one) ? [text(one['name'])] : [],
  );
  return [...new Set(words.map((word) => word.trim().slice(0, 100)).filter((word) => word !== ''))].slice(
    0,
    30,
  );
}

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  '#39': "'",
  '#039': "'",
};

/** A string on one line. Many sites put HTML entities into their data. */
function text(value: unknown, longest = 1000): string {
  if (typeof value !== 'string') return '';
  const plain = value
    .slice(0, longest * 2)
    .replace(/&(amp|quot|apos|lt|gt|nbsp|#0?39);/g, (_, name: string) => ENTITIES[name] ?? '');
  return plain.replace(/\s+/g, ' ').trim().slice(0, longest);
}
