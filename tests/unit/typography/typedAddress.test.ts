import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeWebAddress } from '../../../domain/export/links.ts';
import { typedAddress } from '../../../domain/typography/typedAddress.ts';

it.each([
  ['See https://stet.example/a', 'https://stet.example/a', 'https://stet.example/a'],
  ['See https://stet.example/a?b=c,d#e.', 'https://stet.example/a?b=c,d#e', 'https://stet.example/a?b=c,d#e'],
  ['(http://stet.example)', 'http://stet.example', 'http://stet.example'],
  ['(see https://stet.example/Ferry_(ship))', 'https://stet.example/Ferry_(ship)', 'https://stet.example/Ferry_(ship)'],
  ['“www.stet.example/x”,', 'www.stet.example/x', 'https://www.stet.example/x'],
  ['a WWW.Stet.example', 'WWW.Stet.example', 'https://www.stet.example'],
  ['https://stet.example/größe', 'https://stet.example/größe', 'https://stet.example/größe'],
])('%s ends with an address', (text, address, href) => {
  const found = typedAddress(text);
  expect(text.slice(found?.start, found?.end)).toBe(address);
  expect(found?.href).toBe(href);
});

it.each([
  'stet.example', 'www.', 'www', 'https://', 'https://stet', 'http://a:b@stet.example', 'javascript:alert(1).x', 'https://stet.example and',
  'ftp://stet.example', 'xhttps://stet.example', 'desk@stet.example', 'end of it.', '', 'https://stet.example ',
])('%s ends with none', (text) => {
  expect(typedAddress(text)).toBeNull();
});

it('finds only what may be published, and nothing but the end of the text', () => {
  const piece = fc.oneof(fc.constantFrom('https://', 'www.', '.', '(', ')', '[', ']', '"', ' ', 'stet.example', '/', '@'), fc.string({ maxLength: 4, unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const found = typedAddress(text);
      if (found === null) return;
      const address = text.slice(found.start, found.end);
      expect(address).not.toMatch(/\s/);
      expect(text.slice(found.end)).not.toMatch(/\s/);
      expect(safeWebAddress(found.href)).toBe(found.href);
    }),
  );
});
