import type { FinalNote } from './finalRuns.ts';
import { attr, element } from './html.ts';
import { renderRuns } from './runs.ts';
import { wordsFor } from './words.ts';

/** What the footnotes say, each with the way back to its reference; nothing where there are none. */
export function renderFootnotes(footnotes: readonly FinalNote[], language: string): string {
  if (footnotes.length === 0) return '';
  const { words } = wordsFor(language);
  const items = footnotes.map((note, index) => {
    const number = String(index + 1);
    const back = element('a', attr('href', `#fnref-${number}`) + attr('aria-label', words.backToText), '↩');
    return `<li${attr('id', `fn-${number}`)}>${renderRuns(note)} ${back}</li>\n`;
  });
  return `<footer>\n<ol>\n${items.join('')}</ol>\n</footer>\n`;
}
