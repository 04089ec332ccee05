import { describe, expect, test } from 'vitest';
import { siteFor } from '../../../domain/export/site.ts';
import type { LibraryEntry } from '../../../domain/library/entry.ts';
import { absoluteUrl, resolveBeside, xHandle } from '../../../domain/outlet/addresses.ts';
import { fullOutlet } from './articles.ts';

const entry = (
  key: string,
  given: { day?: number; section?: string; featured?: boolean; status?: 'draft' } = {},
): LibraryEntry => ({
  state: 'ready',
  key,
  id: '',
  headline: key,
  kicker: '',
  slug: key,
  words: 1,
  snippet: '',
  people: [],
  savedAt: '2026-01-01T00:00:00Z',
  hash: '',
  section: given.section ?? 'World',
  featured: given.featured ?? false,
  status: given.status ?? 'published',
  publishedAt: `2026-06-${String(given.day ?? 1).padStart(2, '0')}T00:00:00Z`,
});
const lists = (entries: LibraryEntry[], section = 'World'): [string, string] => {
  const site = siteFor(fullOutlet, entries, 'self', { section });
  const names = (links: typeof site.trending): string => links.map((link) => link.headline).join(' ');
  return [names(site.continueReading), names(site.trending)];
};

describe('siteFor', () => {
  test('the same section newest first, then others; featured first, then newest', () => {
    const entries = [
      entry('a', { day: 9, section: 'Sport' }),
      entry('b', { day: 8 }),
      entry('c', { day: 7 }),
      entry('d', { day: 6, featured: true }),
      entry('e', { day: 5, section: 'Sport' }),
      entry('f', { day: 4 }),
    ];
    expect(lists(entries)).toEqual(['b c f', 'd a e']);
    expect(lists(entries, 'Sport')).toEqual(['a e b', 'd c f']);
  });
  test('never the article itself, a draft, a damaged one or one without headline', () => {
    const damaged: LibraryEntry = {
      state: 'damaged',
      key: 'x',
      savedAt: '2026-01-01T00:00:00Z',
      sentence: '',
    };
    expect(lists([entry('self'), entry('draft', { status: 'draft' }), damaged, entry(' ')])).toEqual([
      '',
      '',
    ]);
  });
  test('at most four and five, never one in both', () => {
    const many = Array.from({ length: 20 }, (_, day) =>
      entry(`n${day}`, { day: day + 1, featured: day % 2 === 0 }),
    );
    const [reading, trending] = lists(many).map((names) => names.split(' '));
    expect(reading).toHaveLength(4);
    expect(trending).toHaveLength(5);
    expect(new Set([...(reading ?? []), ...(trending ?? [])]).size).toBe(9);
  });
  test('a single other article stands in both', () => expect(lists([entry('a')])).toEqual(['a', 'a']));
  test('two others are shared out', () =>
    expect(lists([entry('a', { day: 2 }), entry('b')])).toEqual(['a', 'b']));
});

describe('addresses', () => {
  test.each([
    ['https://example.org', 'a-b', 'https://example.org/a-b'],
    ['https://example.org/news/', '/world/a/', 'https://example.org/news/world/a'],
    ['https://example.org', '../../x', 'https://example.org/x'],
    ['https://example.org', 'a b?c#d', 'https://example.org/a/b%3Fc%23d'],
    ['', 'a', null],
    ['javascript:x', 'a', null],
    ['https://example.org', '', null],
    ['https://example.org', '\ud800', 'https://example.org/%EF%BF%BD'],
  ])('%j + %j', (baseUrl, slug, expected) => expect(absoluteUrl({ baseUrl }, slug)).toBe(expected));
  test.each([
    ['https://example.org/a', 'media/x.jpg', 'https://example.org/media/x.jpg'],
    ['https://example.org/a/b?c/d#e', 'media/x.jpg', 'https://example.org/a/media/x.jpg'],
    ['https://example.org', 'x.jpg', 'https://example.org/x.jpg'],
    [null, 'https://cdn.example/x.jpg', 'https://cdn.example/x.jpg'],
    ['https://example.org/a', 'data:image/png;base64,AA==', null],
    ['https://example.org/a', '//evil.example/x', null],
    [null, 'x.jpg', null],
  ])('%j beside %j', (base, relative, expected) => expect(resolveBeside(base, relative)).toBe(expected));
  test('the handle on X', () => {
    expect(xHandle(['https://example.org', 'https://twitter.com/@stet/'])).toBe('@stet');
    expect(xHandle(['https://x.com/a/status/1', 'https://notx.com/a'])).toBeNull();
  });
});
