import { PASSES } from '../../../domain/suggestions/change.ts';
import type { ReviewMode, ReviewView } from '../../editor/review/reviewDesk.ts';

export const MODE_LABELS: Readonly<Record<ReviewMode, string>> = { edit: 'Edit', suggest: 'Suggest', read: 'Read' };

export const VIEW_LABELS: Readonly<Record<ReviewView, string>> = {
  all: 'All markup',
  simple: 'Simple markup',
  original: 'Original',
  final: 'No markup',
  since: 'New since I read it',
};

/** What one sees in a view, where that is not everything. */
export const VIEW_NOTES: Readonly<Record<ReviewView, string | null>> = {
  all: null,
  simple: 'As it will be',
  original: 'Read only',
  final: 'As it will be, read only',
  since: 'Read only',
};

/** The passes to choose from, and the one in use if it is none of them. */
export function passOptions(own: string): readonly (readonly [string, string])[] {
  const known = PASSES.map((pass) => [pass, passLabel(pass)] as const);
  return known.some(([value]) => value === own) ? known : [...known, [own, passLabel(own)]];
}

/** “Legal pass”. */
export function passLabel(pass: string): string {
  return `${pass.charAt(0).toUpperCase()}${pass.slice(1)} pass`;
}

const time = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

/** “26 Nov, 14:02”; nothing for a moment that is none. */
export function dayAndTime(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : time.format(date);
}

/** “2 of 12 suggestions”, “12 suggestions”, “No suggestions”. */
export function countWords(count: number, at: number): string {
  if (count === 0) return 'No suggestions';
  const all = count === 1 ? '1 suggestion' : `${count} suggestions`;
  return at < 0 ? all : `${at + 1} of ${all}`;
}
