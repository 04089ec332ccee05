import { cleanText } from '../export/html.ts';
import { safeWebAddress } from '../export/links.ts';
import type { Outlet } from './outlet.ts';

/** The outlet's home page without a slash at the end, or null when its address is missing or not a web address. */
export function homeUrl(outlet: Pick<Outlet, 'baseUrl'>): string | null {
  const home = safeWebAddress(outlet.baseUrl);
  return home === null ? null : home.replace(/[?#].*$/s, '').replace(/\/+$/, '');
}

/** The address of an article's page, or null when the outlet has no address or the article no slug. */
export function absoluteUrl(outlet: Pick<Outlet, 'baseUrl'>, slug: string): string | null {
  const home = homeUrl(outlet);
  const path = cleanText(slug)
    .split(/[/\\\s]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map(encodeURIComponent)
    .join('/');
  return home === null || path === '' ? null : `${home}/${path}`;
}

/** A relative address as a browser would take it on the page at `base`. Null when either is not usable. */
export function resolveBeside(base: string | null, relative: string): string | null {
  const own = safeWebAddress(relative);
  if (own !== null) return own;
  if (base === null || /^([a-z][a-z\d+.-]*:|\/|\\)/i.test(relative)) return null;
  const origin = /^https?:\/\/[^/?#]+/.exec(base)?.[0];
  if (origin === undefined) return null;
  const folder = base
    .slice(origin.length)
    .replace(/[?#].*$/s, '')
    .replace(/[^/]*$/, '');
  return safeWebAddress(`${origin}${folder === '' ? '/' : folder}${relative}`);
}

/** The name after the @ on X, read from the outlet's social links or an author's address; null when there is none. */
export function xHandle(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const name = /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/@?(\w{1,15})\/?$/i.exec(address)?.[1];
    if (name !== undefined) return `@${name}`;
  }
  return null;
}
