import { attribute, type Element } from './tree.ts';
import type { PicturePlace } from './drafts.ts';

const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-hi-res-src'] as const;

/** The picture of an `<img>`; null for the invisible ones by which sites count their readers. */
export function pictureOf(element: Element): PicturePlace | null {
  const src = attribute(element, 'src').trim();
  const lazy = LAZY.map((name) => attribute(element, name).trim()).find((value) => value !== '');
  const set = attribute(element, 'srcset')
    .slice(0, 5000)
    .split(/\s/)
    .find((part) => part !== '');
  const ref = src === '' || (/^data:/i.test(src) && lazy !== undefined) ? (lazy ?? set ?? src) : src;
  const side = (name: string): number => Number(attribute(element, name) || Number.NaN);
  if (ref === '' || side('width') <= 2 || side('height') <= 2) return null;
  const alt = attribute(element, 'alt').slice(0, 2000).replace(/\s+/g, ' ').trim();
  return { type: 'picturePlace', ref, alt, caption: '', credit: '' };
}

const CREDIT =
  /[\s([]*(?:(?:photo(?:graph|graphy)?|image|picture|foto|bild|quelle|crédit(?: photo)?|credit|photo credit|source)(?:\s+(?:by|von|de|par))?\s*:|©|\(c\))\s*(.{2,120}?)[)\]\s.]*$/iu;

/** A caption as written, parted from the credit at its end or on its last line. */
export function splitCaption(
  lines: readonly string[],
  credits: readonly string[],
): { caption: string; credit: string } {
  const texts = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (credits.length > 0) return { caption: texts.join(' '), credit: credits.join(' ') };
  const last = texts.at(-1) ?? '';
  const found = CREDIT.exec(last.slice(-400));
  if (found !== null) {
    const caption = [...texts.slice(0, -1), last.slice(0, last.length - found[0].length)].join(' ').trim();
    return { caption, credit: found[1] ?? '' };
  }
  // A short last line without a full stop is how captions end with their credit.
  if (texts.length > 1 && last.length <= 100 && !/[.!?…]$/.test(last))
    return { caption: texts.slice(0, -1).join(' '), credit: last };
  return { caption: texts.join(' '), credit: '' };
}

/** Whether an element inside a figure holds the credit. */
export const isCredit = (element: Element): boolean =>
  /(?:^|[\s_-])(?:credits?|copyright|photographer|byline)(?:$|[\s_-])/i.test(
    attribute(element, 'class').slice(0, 500),
  ) || /^(?:copyrightHolder|creator|author|creditText)$/i.test(attribute(element, 'itemprop'));
