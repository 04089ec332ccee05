import { pageDate } from './dates.ts';
import type { FinalBlock } from './finalDoc.ts';
import { attr, element, text } from './html.ts';
import { renderRuns } from './runs.ts';
import { wordsFor } from './words.ts';

/** A pull quote stands beside the text, as HTML has it: an aside that holds nothing but a quotation. */
export function renderPullQuote({ runs }: Extract<FinalBlock, { type: 'pullQuote' }>): string {
  return `<aside>\n<blockquote>\n<p>${renderRuns(runs)}</p>\n</blockquote>\n</aside>\n`;
}

/** A correction says what it is and when it was made before it says what was wrong. */
export function renderCorrection(
  { kind, at, runs }: Extract<FinalBlock, { type: 'correction' }>,
  place: { readonly language: string; readonly timeZone: string },
): string {
  const { words, language } = wordsFor(place.language);
  const date = pageDate(at, place.timeZone, language);
  const when = date === null ? '' : ` ${element('time', attr('datetime', at), text(date.day))}`;
  const label = element('p', '', element('strong', '', text(words[kind])) + when);
  return `<aside>\n${label}\n<p>${renderRuns(runs)}</p>\n</aside>\n`;
}
