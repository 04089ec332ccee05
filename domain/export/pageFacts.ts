import type { Outlet } from '../outlet/outlet.ts';
import { absoluteUrl, homeUrl, resolveBeside, xHandle } from '../outlet/addresses.ts';
import type { MediaUrl } from './body.ts';
import { pageDate, type PageDate } from './dates.ts';
import { flatBlocks, type FinalBlock, type FinalDoc, type FinalPicture } from './finalDoc.ts';
import { cleanText, oneLine } from './html.ts';
import { direction, languageTag } from './language.ts';
import { safeHref, safeWebAddress } from './links.ts';
import type { Site } from './site.ts';

/** How a page is to be written. Both address functions are the caller's: their results go out as they are. */
export interface PageOptions {
  /** A picture's address in the page: a file beside it or a data address. */
  readonly mediaUrl: MediaUrl;
  /** A picture's address on the web, for search engines and social cards; without it, `mediaUrl` beside the page. */
  readonly mediaAbsoluteUrl?: (file: string) => string | null;
  /** The logo's address in the page, where the outlet's is a file; without it, only a logo on the web is shown. */
  readonly logoUrl?: string | null;
}

export interface PagePicture {
  readonly picture: FinalPicture;
  readonly url: string;
}

/** What head, structured data and page say alike, worked out once. */
export interface PageFacts {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** The outlet's name on one line; may be empty. */
  readonly outletName: string;
  readonly home: string | null;
  readonly logo: string | null;
  /** The logo's address on the web, for search engines; the site's icon where the outlet names none. */
  readonly webLogo: string | null;
  readonly social: readonly { readonly label: string; readonly href: string }[];
  readonly canonical: string | null;
  /** Kicker or section. */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** An instant by the outlet's clock, in the article's language. */
  readonly date: (instant: string | null) => PageDate | null;
  readonly published: PageDate | null;
  readonly updated: PageDate | null;
  /** Pictures with an address on the web, first the one for social cards. */
  readonly pictures: readonly PagePicture[];
  readonly xSite: string | null;
  readonly xCreator: string | null;
  readonly copyright: string;
  readonly disclaimer: readonly string[];
}

/** Collects the facts of one page. */
export function pageFacts(doc: FinalDoc, site: Site, options: PageOptions): PageFacts {
  const { meta } = doc;
  const { outlet } = site;
  const language = meta.language || (languageTag(outlet.language) ?? 'en');
  const canonical = meta.canonicalUrl ?? absoluteUrl(outlet, meta.slug);
  const social = outlet.social.flatMap(({ label, url }) => {
    const href = safeHref(url);
    return href === null ? [] : [{ label: oneLine(label) || href, href }];
  });
  const date = (instant: string | null): PageDate | null =>
    instant === null ? null : pageDate(instant, outlet.timeZone, language);
  return {
    language,
    dir: direction(language),
    outletName: oneLine(outlet.name),
    home: homeUrl(outlet),
    logo: options.logoUrl ?? safeWebAddress(outlet.logo),
    webLogo: webLogo(outlet),
    social,
    canonical,
    label: meta.kicker || meta.section,
    title: meta.seoTitle || meta.headline || oneLine(outlet.name) || UNTITLED,
    description: meta.description || opening(doc.body),
    date,
    published: date(meta.publishedAt),
    updated: meta.updatedAt === meta.publishedAt ? null : date(meta.updatedAt),
    pictures: webPictures(doc.body, canonical, options),
    xSite: xHandle(social.map((link) => link.href)),
    xCreator: xHandle(meta.bylines.flatMap((byline) => byline.url ?? [])),
    copyright: oneLine(outlet.copyright),
    disclaimer: cleanText(outlet.disclaimer)
      .split(/\n{2,}/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  };
}

/** A logo file is taken to lie on the outlet's home page too: a newsroom publishes it once, not with each article. */
function webLogo(outlet: Outlet): string | null {
  const home = homeUrl(outlet);
  const logo = outlet.logo.trim();
  return resolveBeside(home === null ? null : `${home}/`, logo === '' ? 'favicon.ico' : logo);
}

function webPictures(
  body: readonly FinalBlock[],
  canonical: string | null,
  options: PageOptions,
): PagePicture[] {
  return flatBlocks(body).flatMap((block) => {
    if (block.type !== 'picture') return [];
    const url =
      options.mediaAbsoluteUrl === undefined
        ? resolveBeside(canonical, options.mediaUrl(block.file))
        : safeWebAddress(options.mediaAbsoluteUrl(block.file) ?? '');
    return url === null ? [] : [{ picture: block, url }];
  });
}

/** The first words of the text, where nobody wrote a description. */
function opening(body: readonly FinalBlock[]): string {
  const first = body.find((block) => block.type === 'paragraph');
  const text = first === undefined ? '' : oneLine(first.runs.map((run) => run.text).join(''));
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${cleanText(text.slice(0, LONGEST_DESCRIPTION).replace(/[\ud800-\udbff]$/, '')).replace(/\s+\S*$/, '')}…`;
}

const LONGEST_DESCRIPTION = 200;
const UNTITLED = 'Untitled';
