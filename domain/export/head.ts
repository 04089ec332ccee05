import type { FinalDoc } from './finalDoc.ts';
import { attr, element, scriptData, text } from './html.ts';
import { openGraphLocale } from './language.ts';
import type { PageFacts } from './pageFacts.ts';
import { PAGE_STYLE } from './pageStyle.ts';
import { structuredData } from './structuredData.ts';

/** The page's head: what browsers, search engines and social networks read. */
export function renderHead(doc: FinalDoc, facts: PageFacts): string {
  const { meta } = doc;
  const { title, outletName } = facts;
  const authors = meta.bylines.flatMap(({ url }) =>
    url === null ? [] : [`<link${attr('rel', 'author')}${attr('href', url)}>\n`],
  );
  return (
    `<meta charset="utf-8">\n` +
    element(
      'title',
      '',
      text(outletName === '' || outletName === title ? title : `${title} | ${outletName}`),
    ) +
    `\n<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    named('color-scheme', 'light dark') +
    named('description', facts.description) +
    named('author', meta.bylines.map((byline) => byline.name).join(', ')) +
    named('robots', 'max-image-preview:large') +
    (facts.canonical === null ? '' : `<link rel="canonical"${attr('href', facts.canonical)}>\n`) +
    authors.join('') +
    openGraph(doc, facts) +
    xCard(facts) +
    `<style>\n${PAGE_STYLE}</style>\n` +
    `<script type="application/ld+json">${scriptData(structuredData(doc, facts))}</script>\n`
  );
}

function openGraph(doc: FinalDoc, facts: PageFacts): string {
  const { meta } = doc;
  const image = cardImage(facts);
  return (
    property('og:type', 'article') +
    property('og:title', facts.title) +
    property('og:description', facts.description) +
    property('og:url', facts.canonical ?? '') +
    property('og:site_name', facts.outletName) +
    property('og:locale', openGraphLocale(facts.language)) +
    property('og:image', image?.url ?? '') +
    property('og:image:alt', image?.alt ?? '') +
    property('og:image:width', size(image?.width)) +
    property('og:image:height', size(image?.height)) +
    property('article:published_time', facts.published?.iso ?? '') +
    property('article:modified_time', (facts.updated ?? facts.published)?.iso ?? '') +
    meta.bylines.map((byline) => property('article:author', byline.url ?? '')).join('') +
    property('article:section', meta.section) +
    meta.tags.map((tag) => property('article:tag', tag)).join('')
  );
}

function xCard(facts: PageFacts): string {
  const image = cardImage(facts);
  return (
    named('twitter:card', facts.pictures.length > 0 ? 'summary_large_image' : 'summary') +
    named('twitter:title', facts.title) +
    named('twitter:description', facts.description) +
    named('twitter:image', image?.url ?? '') +
    named('twitter:image:alt', image?.alt ?? '') +
    named('twitter:site', facts.xSite ?? '') +
    named('twitter:creator', facts.xCreator ?? '')
  );
}

interface CardImage {
  readonly url: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
}

/** The first picture; without one, the outlet's logo. */
function cardImage(facts: PageFacts): CardImage | null {
  const first = facts.pictures[0];
  if (first !== undefined) {
    const { alt, caption, width, height } = first.picture;
    return { url: first.url, alt: alt || caption || facts.title, width, height };
  }
  // The site's icon, which stands in for a missing logo, is too small for a card.
  if (facts.webLogo === null || facts.webLogo.endsWith('/favicon.ico')) return null;
  return { url: facts.webLogo, alt: facts.outletName || facts.title };
}

const size = (pixels: number | undefined): string =>
  pixels === undefined || pixels === 0 ? '' : String(pixels);
const named = (name: string, content: string): string =>
  content === '' ? '' : `<meta${attr('name', name)}${attr('content', content)}>\n`;
const property = (name: string, content: string): string =>
  content === '' ? '' : `<meta${attr('property', name)}${attr('content', content)}>\n`;
