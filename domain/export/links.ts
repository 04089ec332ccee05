import { cleanText } from './html.ts';

/**
 * The address a published link may carry, or null when the link must be left out (its text stays).
 *
 * Only http, https, mailto, tel and #fragment pass. Addresses are refused, never repaired into something else:
 * - anything relative ("/x", "x", "//host", "?x"): an exported page or fragment is put on a site we do not know;
 * - "http:host", backslashes and control or invisible characters outside the path, which browsers and readers
 *   take differently;
 * - a name or password before the host, which is used to make an address look like another's;
 * - an IPv4 address that is not four plain numbers.
 * What passes is written as a valid URL: scheme and Latin host in lower case, characters that have no place in an
 * address percent-encoded, and mailto reduced to subject and body.
 */
export function safeHref(href: string): string | null {
  const address = href.replace(ENDS, '');
  if (address.startsWith('#')) return `#${encode(address.slice(1))}`;
  const colon = address.indexOf(':');
  const rest = address.slice(colon + 1);
  switch (address.slice(0, Math.max(colon, 0)).toLowerCase()) {
    case 'http':
      return webAddress('http', rest);
    case 'https':
      return webAddress('https', rest);
    case 'mailto':
      return mailAddress(rest);
    case 'tel':
      return phoneNumber(rest);
    default:
      return null;
  }
}

/** The same for an address that must name a web page or file: http and https only. */
export function safeWebAddress(href: string): string | null {
  const safe = safeHref(href);
  return safe !== null && /^https?:/.test(safe) ? safe : null;
}

function webAddress(scheme: string, rest: string): string | null {
  const parts = WEB.exec(rest);
  if (parts === null) return null;
  const [, host = '', port = '', path = '', query = '', fragment = ''] = parts;
  const name = host.toLowerCase();
  if (!isHost(name) || (port !== '' && Number(port.slice(1)) > 65535)) return null;
  if (path.includes('\\')) return null;
  const end = encode(path) + encode(query) + (fragment === '' ? '' : `#${encode(fragment.slice(1))}`);
  return `${scheme}://${name}${port}${end}`;
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return IPV6.test(host);
  const labels = host.replace(/\.$/, '').split('.');
  if (host.length > 253 || labels.some((label) => !isLabel(label))) return false;
  if (!/^(\d+|0x[\da-f]*)$/.test(labels.at(-1) ?? '')) return true;
  return (
    labels.length === 4 && labels.every((label) => /^(0|[1-9]\d{0,2})$/.test(label) && Number(label) <= 255)
  );
}

function isLabel(label: string): boolean {
  return LABEL.test(label) && label.length <= 63;
}

function mailAddress(rest: string): string | null {
  const [to = '', query = ''] = rest.split('#', 1)[0]?.split(/\?(.*)/s) ?? [];
  if (!MAIL.test(to)) return null;
  const kept = query
    .split('&')
    .filter((part) => /^(subject|body)=[^=]*$/i.test(part) && !/%0[ad]/i.test(part));
  const text = kept.map((part) => encode(part)).join('&');
  return `mailto:${to}${text === '' ? '' : `?${text}`}`;
}

function phoneNumber(rest: string): string | null {
  const number = rest.replace(/[ \u00a0]+/g, '-');
  return PHONE.test(number) ? `tel:${number}` : null;
}

function encode(part: string): string {
  return CLEAN.test(part)
    ? part
    : cleanText(part).replace(UNSAFE, (character) => encodeURIComponent(character));
}

/** Blank ends, which come along when an address is copied. */
const ENDS = /^[ \t\n\r\u00a0]+|[ \t\n\r\u00a0]+$/g;
/** "//host:port/path?query#fragment"; no user name, and nothing invisible before the path. */
const WEB =
  /^\/\/(\[[^\]]*\]|[^/?#:@\\\s\u0000-\u001f]+)(:\d{1,5})?(\/[^?#\u0000-\u001f]*)?(\?[^#\u0000-\u001f]*)?(#[^\u0000-\u001f]*)?$/;
const IPV6 = /^\[[\da-f]{0,4}(:[\da-f]{0,4}){2,7}\]$/;
const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u;
const MAIL = /^[\w.!$'*+/=^`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u;
const PHONE = /^\+?[\d().*-]*\d[\d().*-]*(;ext=\d+)?$/;
const CLEAN = /^(?:[\w\-.~!$&'()*+,;=:@/?]|%[\da-f]{2})*$/i;
/** What may not stand in a path or query: all but URL code points; a "%" that starts no escape; invisibles. */
const UNSAFE = /%(?![\da-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%\u{a1}-\u{10fffd}]|[\p{Cf}\p{Z}\p{C}]/giu;
