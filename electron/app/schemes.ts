/** The origins that exist in Stet. Nothing is loaded from anywhere else. */
export const APP_SCHEME = 'app';
export const MEDIA_SCHEME = 'stet-media';
export const PREVIEW_SCHEME = 'stet-preview';

export const APP_PAGE = `${APP_SCHEME}://stet/index.html`;

/** Node 20 has no URL.parse yet. */
export const parseUrl = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);

/** Whether an address is a page of Stet's own interface. */
export function isAppUrl(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === 'stet';
}

/** Whether an address may be loaded at all, by page, picture or frame. */
export function isAllowedUrl(url: string): boolean {
  return ALLOWED.has(parseUrl(url)?.protocol ?? '');
}
const ALLOWED: ReadonlySet<string> = new Set([
  `${APP_SCHEME}:`, `${MEDIA_SCHEME}:`, `${PREVIEW_SCHEME}:`, 'data:', 'blob:', 'devtools:',
]);
