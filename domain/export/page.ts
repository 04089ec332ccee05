import { homeUrl } from '../outlet/addresses.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { renderBody } from './body.ts';
import { pageDate, type PageDate } from './dates.ts';
import type { FinalDoc } from './finalDoc.ts';
import type { FinalByline } from './finalMetadata.ts';
import { renderFootnotes } from './footnotes.ts';
import { renderHead } from './head.ts';
import { attr, element, text } from './html.ts';
import { pageFacts, type PageFacts, type PageOptions } from './pageFacts.ts';
import type { PageLink, Site } from './site.ts';
import { wordsFor, type Words } from './words.ts';

/**
 * A standalone page: the article with the outlet's masthead, related articles and footer. It loads nothing but its
 * pictures, runs nothing, and the same input always gives the same text. Elements carry no class and no style:
 * pageStyle.ts dresses them by their meaning.
 */
export function renderPage(doc: FinalDoc, site: Site, options: PageOptions): string {
  const facts = pageFacts(doc, site, options);
  const { words } = wordsFor(facts.language);
  return (
    `<!doctype html>\n<html${attr('lang', facts.language)}${attr('dir', facts.dir)}>\n` +
    `<head>\n${renderHead(doc, facts)}</head>\n` +
    `<body>\n${masthead(facts, words)}<main>\n` +
    `<article>\n${articleHeader(doc, facts, words)}${renderBody(doc.body, { mediaUrl: options.mediaUrl, language: facts.language, timeZone: site.outlet.timeZone })}${renderFootnotes(doc.footnotes, facts.language)}</article>\n` +
    `${related(site, facts, words)}</main>\n${footer(facts)}</body>\n</html>\n`
  );
}

function masthead(facts: PageFacts, words: Words): string {
  const { outletName, logo, home } = facts;
  const image = logo === null ? '' : `<img${attr('src', logo)}${attr('alt', outletName)}>`;
  const name = image === '' ? text(outletName) : image;
  const linked =
    home === null || name === '' ? name : element('a', attr('href', `${home}/`) + attr('rel', 'home'), name);
  const social = facts.social.map(
    ({ label, href }) => `<li>${element('a', attr('href', href), text(label))}</li>\n`,
  );
  const connect =
    social.length === 0
      ? ''
      : `<nav${attr('aria-label', words.connect)}>\n<p>${text(words.connect)}</p>\n<ul>\n${social.join('')}</ul>\n</nav>\n`;
  if (linked === '' && connect === '') return '';
  return `<header>\n${linked === '' ? '' : `<p>${linked}</p>\n`}${connect}</header>\n`;
}

function articleHeader(doc: FinalDoc, facts: PageFacts, words: Words): string {
  const { meta } = doc;
  const line = (content: string): string => (content === '' ? '' : `<p>${text(content)}</p>\n`);
  const headline = `<h1>${text(meta.headline || facts.title)}</h1>\n`;
  const dates = [
    text(meta.dateline),
    facts.published === null ? '' : `${text(words.publishedOn)} ${time(facts.published)}`,
    facts.updated === null ? '' : `${text(words.updated)} ${time(facts.updated)}`,
  ].filter((part) => part !== '');
  return (
    `<header>\n<hgroup>\n${line(facts.label)}${headline}${line(meta.standfirst)}</hgroup>\n` +
    (meta.bylines.length === 0
      ? ''
      : `<address>${bylines(meta.bylines, facts.language, words)}</address>\n`) +
    (dates.length === 0 ? '' : `<p>${dates.join(' · ')}</p>\n`) +
    `</header>\n`
  );
}

/** "By A, reporter, and B": the language's own way to join names. */
function bylines(all: readonly FinalByline[], language: string, words: Words): string {
  const shown = all.map(({ name, role, url }) => {
    const linked =
      url === null ? text(name) : element('a', attr('href', url) + attr('rel', 'author'), text(name));
    return role === '' ? linked : `${linked}, ${text(role)}`;
  });
  const parts = listFormat(language).formatToParts(shown);
  return `${text(words.by)} ${parts.map((part) => (part.type === 'element' ? part.value : text(part.value))).join('')}`;
}

/** The last language's format: building one takes longer than rendering a short page. */
let lastFormat: { readonly language: string; readonly format: Intl.ListFormat } | null = null;
function listFormat(language: string): Intl.ListFormat {
  if (lastFormat?.language !== language) {
    lastFormat = { language, format: new Intl.ListFormat(language, { type: 'conjunction' }) };
  }
  return lastFormat.format;
}

function related(site: Site, facts: PageFacts, words: Words): string {
  const lists =
    section(words.continueReading, 'ul', orHome(site.continueReading, words.moreFrom, site.outlet), site, facts) +
    section(words.trending, 'ol', orHome(site.trending, words.latestFrom, site.outlet), site, facts);
  return lists === '' ? '' : `<aside>\n${lists}</aside>\n`;
}

/** A desk without other published articles still sends its readers somewhere: to the outlet's home page. */
function orHome(links: readonly PageLink[], lead: string, outlet: Outlet): readonly PageLink[] {
  const href = homeUrl(outlet);
  if (links.length > 0 || href === null || outlet.name.trim() === '') return links;
  return [{ headline: `${lead} ${outlet.name.trim()}`, section: '', href: `${href}/`, publishedAt: null }];
}

function section(
  title: string,
  tag: 'ul' | 'ol',
  links: readonly PageLink[],
  site: Site,
  facts: PageFacts,
): string {
  if (links.length === 0) return '';
  const items = links.map((link) => {
    const headline =
      link.href === null ? text(link.headline) : element('a', attr('href', link.href), text(link.headline));
    const date =
      link.publishedAt === null ? null : pageDate(link.publishedAt, site.outlet.timeZone, facts.language);
    return `<li>${headline}${date === null ? '' : ` ${time({ ...date, shown: date.day })}`}</li>\n`;
  });
  return `<section>\n<h2>${text(title)}</h2>\n<${tag}>\n${items.join('')}</${tag}>\n</section>\n`;
}

function footer(facts: PageFacts): string {
  const lines = [facts.copyright, ...facts.disclaimer].filter((part) => part !== '');
  return lines.length === 0
    ? ''
    : `<footer>\n${lines.map((part) => `<p>${text(part)}</p>\n`).join('')}</footer>\n`;
}

const time = (date: PageDate): string => element('time', attr('datetime', date.iso), text(date.shown));
