import { conflictCopyOf } from '../../../domain/library/conflictCopy.ts';
import type { LibraryEntry } from '../../../domain/library/entry.ts';
import type { Status } from '../../../domain/article/metadata.ts';

const STATUS_WORDS: Record<Status, string> = {
  draft: 'Draft',
  inReview: 'In review',
  ready: 'Ready',
  published: 'Published',
};

/** What an article is called in the list. */
export function entryTitle(entry: LibraryEntry): string {
  if (entry.state === 'damaged') return entry.key;
  return entry.headline.trim() || entry.snippet.trim() || 'Untitled';
}

/** The small line below: section, status, time, words. */
export function entryDetails(entry: LibraryEntry, now: Date): string {
  const when = shortTime(new Date(entry.savedAt), now);
  if (entry.state === 'damaged') return `Cannot be opened · ${when}`;
  const words = `${entry.words.toLocaleString('en-GB')} ${entry.words === 1 ? 'word' : 'words'}`;
  const copy = conflictCopyOf(entry.key);
  const of = copy === null ? '' : `Conflict copy (${copy.program})`;
  return [of, entry.section, STATUS_WORDS[entry.status], when, words].filter((part) => part !== '').join(' · ');
}

/** Today's time, else the day; the year only when it is another. */
export function shortTime(at: Date, now: Date): string {
  if (at.toDateString() === now.toDateString()) return timeOfDay.format(at);
  return (at.getFullYear() === now.getFullYear() ? dayOfYear : fullDay).format(at);
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const fullDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Entries that hold every word of the filter in headline, section, snippet or name. Case and accents do not matter. */
export function filterEntries(entries: readonly LibraryEntry[], filter: string): readonly LibraryEntry[] {
  const words = fold(filter)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = fold(
      entry.state === 'damaged'
        ? entry.key
        : `${entry.headline} ${entry.section} ${entry.snippet} ${entry.key}`,
    );
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}
