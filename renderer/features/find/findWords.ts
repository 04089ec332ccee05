import type { Match } from '../../../domain/find/findInArticle.ts';

const figures = new Intl.NumberFormat('en-GB');

/** “3 of 12”, or what there is to say instead. */
export function countWords(matches: readonly Match[], current: number, wanted: string): string {
  if (wanted === '') return '';
  if (matches.length === 0) return 'Nothing found';
  return current < 0
    ? `${figures.format(matches.length)} found`
    : `${figures.format(current + 1)} of ${figures.format(matches.length)}${inPlace(matches[current])}`;
}

/** A field shows no highlight, so the line says where one is. */
function inPlace(match: Match | undefined): string {
  const name = match === undefined ? '' : placeName(match);
  return name === '' ? '' : ` · ${name}`;
}

/** Where a match stands, for the list of replacements. Empty for the text itself. */
export function placeName({ place }: Match): string {
  if (place.kind === 'block') return '';
  if (place.kind === 'footnote') return 'Footnote';
  if (place.kind === 'object') {
    return { caption: 'Caption', credit: 'Credit', alt: 'Alternative text', title: 'Title', author: 'Author', transcript: 'Transcript' }[place.field];
  }
  return { headline: 'Headline', kicker: 'Kicker', standfirst: 'Standfirst' }[place.field];
}

const AROUND = 44;

/** The words around a match, cut where they get long. */
export function surroundings({ text, start, end }: Match): { before: string; found: string; after: string } {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, start),
    found: text.slice(start, end),
    after: text.slice(end, to) + (to < text.length ? '…' : ''),
  };
}
