import { describe, expect, test } from 'vitest';
import { safeHref, safeWebAddress } from '../../../domain/export/links.ts';
import { corporaAreHere, corpus } from './corpora.ts';

describe('safeHref', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/a/b?c=1&d=%20#e', 'https://example.org/a/b?c=1&d=%20#e'],
    ['HTTPS://Example.ORG/Path', 'https://example.org/Path'],
    [' https://example.org/\n', 'https://example.org/'],
    ['https://example.org/a b|c"d', 'https://example.org/a%20b%7Cc%22d'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/naïve/東京', 'https://example.org/naïve/東京'],
    ['https://müller.example/', 'https://müller.example/'],
    ['https://example.org:8080/x', 'https://example.org:8080/x'],
    ['http://[::1]/x', 'http://[::1]/x'],
    ['http://192.0.2.7/x', 'http://192.0.2.7/x'],
    ['http://x/\u202egnp', 'http://x/%E2%80%AEgnp'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org?subject=A tip', 'mailto:desk@example.org?subject=A%20tip'],
    ['mailto:a@b?attach=/etc/passwd', 'mailto:a@b'],
    ['mailto:a@b?body=x%0d%0aBcc:c@d', 'mailto:a@b'],
    ['tel:+44 20 7946 0000', 'tel:+44-20-7946-0000'],
    ['#notes', '#notes'],
    ['#', '#'],
  ])('lets %j out as %j', (given, expected) => expect(safeHref(given)).toBe(expected));

  test.each([
    '',
    'x',
    '/x',
    './x',
    '../x',
    '?x',
    '//host/x',
    '\\\\host\\x',
    'www.example.org',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    '%6aavascript:alert(1)',
    'data:text/html,x',
    'blob:null/1',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://x',
    'about:blank',
    'ht\ntp://example.org',
    'http:example.org',
    'https:/example.org',
    'http://',
    'http:///x',
    'http:\\\\example.org',
    'http://good.example\\@evil.example',
    'http://good.example@evil.example/',
    'http://a:b@evil.example/',
    'http://0x7f.1',
    'http://2130706433',
    'http://256.1.1.1',
    'http://exa mple.org',
    'http://example.org:99999/',
    'http://a..b/',
    'http://-a.example/',
    'http://exam\u200bple.org/',
    'http://example.org\u0000/',
    'mailto:',
    'mailto:nobody',
    'tel:',
    'tel:javascript',
  ])('refuses %j', (given) => expect(safeHref(given)).toBeNull());

  test('what passed passes again unchanged', () => {
    for (const href of [
      'https://example.org/a b?c=d e#f g',
      'mailto:a@b.example?subject=x y',
      '#a b',
      'http://x/%zz',
    ])
      expect(safeHref(safeHref(href) ?? '')).toBe(safeHref(href));
  });

  test('a web address is http or https', () => {
    expect(safeWebAddress('https://example.org')).toBe('https://example.org');
    for (const other of ['mailto:a@b', '#x', 'tel:1', '']) expect(safeWebAddress(other)).toBeNull();
  });

  test.skipIf(!corporaAreHere)('of the hostile addresses only allowed schemes survive', () => {
    const survivors = corpus('own-urls.json').flatMap((href) => safeHref(href) ?? []);
    for (const href of survivors)
      expect(href).toMatch(/^(https?:\/\/[^/]|mailto:|tel:|#)[^\s\p{Cc}\p{Cf}"<>\\]*$/u);
    expect(survivors).toContain('tel:1');
    expect(survivors).not.toContain('http://evil.invalid');
  });
});
