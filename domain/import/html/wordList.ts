import { attribute, textOf, type Element } from './tree.ts';

/** What Word's HTML says about a paragraph that is really a list item; null for any other element. */
export function wordListItem(element: Element): { level: number; list: 'bullet' | 'number' } | null {
  if (element.tagName !== 'p' && element.tagName !== 'div' && !/^h[1-6]$/.test(element.tagName)) return null;
  const style = attribute(element, 'style').slice(0, 2000);
  const level = /mso-list\s{0,9}:\s{0,9}l\d{1,5} level(\d)/i.exec(style)?.[1];
  if (level === undefined) return null;
  const marker = textOf(element, 12);
  return {
    level: Math.min(8, Number(level) - 1),
    list: /^[\dA-Za-z]{1,4}[.)]/.test(marker) ? 'number' : 'bullet',
  };
}

/** The bullet or number that Word writes into the text of a list item. */
export const isWordListMarker = (element: Element): boolean =>
  /mso-list\s{0,9}:\s{0,9}ignore/i.test(attribute(element, 'style').slice(0, 2000));

/** Paragraph styles by which Word marks what it has no element for. */
export function wordParagraph(element: Element): 'title' | 'quote' | null {
  const name = attribute(element, 'class').slice(0, 200);
  if (/\bMsoTitle\b/.test(name)) return 'title';
  return /\bMso(?:Intense)?Quote\b/.test(name) ? 'quote' : null;
}
