import { fuzzyScore } from '../../../domain/commands/fuzzy.ts';

/** One line of the palette. */
export interface PaletteItem {
  /** Remembered among the recent ones. */
  readonly id: string;
  readonly label: string;
  /** What it is: the menu of a command, “Article”, “Subheading”. */
  readonly kind: string;
  readonly keys?: string | undefined;
  /** Other words for it. */
  readonly also?: string;
  /** Why it cannot be chosen now. */
  readonly unavailable?: string;
  readonly run: () => void;
}

const MOST = 60;
/** Being used lately is worth about half a word. */
const RECENT = 6;
/** What cannot be chosen now stands below what fits about as well. */
const UNAVAILABLE = 12;

/** The items that fit what is typed, the best first; with nothing typed the recent ones come first. */
export function rankItems(
  items: readonly PaletteItem[],
  typed: string,
  recent: readonly string[],
): PaletteItem[] {
  const isFree = typed.trim() === '';
  return items
    .flatMap((item, order) => {
      const score = fuzzyScore(typed, `${item.label} ${item.kind}`) ?? otherWordsScore(typed, item);
      if (score === null || (isFree && item.unavailable !== undefined)) return [];
      const place = recent.indexOf(item.id);
      const bonus = place === -1 ? 0 : RECENT - place / 10;
      return [{ item, order, score: isFree ? (place === -1 ? 0 : 100 - place) : score + bonus - (item.unavailable === undefined ? 0 : UNAVAILABLE) }];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, MOST)
    .map(({ item }) => item);
}

/** Other words count from their beginning only: strewn letters would find them everywhere. */
function otherWordsScore(typed: string, { label, also = '' }: PaletteItem): number | null {
  const words = `${label} ${also}`.toLowerCase().split(' ');
  const terms = typed.trim().toLowerCase().split(/\s+/);
  return terms.every((term) => words.some((word) => word.startsWith(term))) ? typed.trim().length * 4 : null;
}

/** The recent ones with this one first. */
export function withRecent(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, 20);
}
