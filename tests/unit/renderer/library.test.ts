import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '../../../domain/library/entry.ts';
import {
  entryDetails,
  entryTitle,
  filterEntries,
  shortTime,
} from '../../../renderer/features/library/entryWords.ts';

const ready = (over: Partial<Extract<LibraryEntry, { state: 'ready' }>>): LibraryEntry => ({
  state: 'ready',
  key: '2026-11-23-a',
  id: 'x',
  headline: '',
  kicker: '',
  section: '',
  slug: '',
  status: 'draft',
  featured: false,
  publishedAt: null,
  savedAt: '2026-11-23T10:00:00',
  hash: '',
  words: 1,
  snippet: '',
  people: [],
  ...over,
});
const damaged: LibraryEntry = {
  state: 'damaged',
  key: 'lost',
  savedAt: '2025-01-02T10:00:00',
  sentence: 'It is empty.',
};
const now = new Date('2026-11-23T12:00:00');

describe('a line of the library', () => {
  it('names an article by headline, else its first words, else Untitled', () => {
    expect(
      [ready({ headline: ' A ' }), ready({ snippet: 'First words' }), ready({}), damaged].map(entryTitle),
    ).toEqual(['A', 'First words', 'Untitled', 'lost']);
  });

  it('says section, status, time and words, leaving out what is empty', () => {
    expect(entryDetails(ready({ section: 'World', words: 1200 }), now)).toBe(
      'World · Draft · 10:00 · 1,200 words',
    );
    expect(entryDetails(ready({}), now)).toBe('Draft · 10:00 · 1 word');
    expect(entryDetails(damaged, now)).toBe('Cannot be opened · 2 Jan 2025');
  });

  it('shows the year only when it is another', () => {
    expect(shortTime(new Date('2026-03-04T10:00:00'), now)).toBe('4 Mar');
  });
});

describe('the filter', () => {
  const entries = [
    ready({ headline: 'Café floods' }),
    ready({ snippet: 'A bridge' }),
    ready({ section: 'World' }),
    damaged,
  ];

  it.each([
    ['cafe FLOOD', 1],
    ['bridge', 1],
    ['world', 1],
    ['lost', 1],
    ['  ', 4],
    ['cafe bridge', 0],
  ])('“%s” finds %i', (filter, count) => {
    expect(filterEntries(entries, filter)).toHaveLength(count);
  });
});
