import { attr, element, text } from './html.ts';
import { wordsFor } from './words.ts';

/** The reference of a footnote in running text. */
export function renderReference(number: number): string {
  const shown = String(number);
  return `<sup>${element('a', attr('href', `#fn-${shown}`) + attr('id', `fnref-${shown}`), shown)}</sup>`;
}

/** What the footnotes say, each with the way back to its reference; nothing where there are none. */
export function renderFootnotes(footnotes: readonly string[], language: string): string {
  if (footnotes.length === 0) return '';
  const { words } = wordsFor(language);
  const items = footnotes.map((note, index) => {
    const number = String(index + 1);
    const back = element('a', attr('href', `#fnref-${number}`) + attr('aria-label', words.backToText), '↩');
    return `<li${attr('id', `fn-${number}`)}>${text(note)} ${back}</li>\n`;
  });
  return `<footer>\n<ol>\n${items.join('')}</ol>\n</footer>\n`;
}
