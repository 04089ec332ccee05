import type { BlockBuilder, BlockKind } from './blockBuilder.ts';
import { formatInside, PLAIN, type Format } from './format.ts';
import { ownAside } from './ownParts.ts';
import type { Tally } from './tally.ts';
import { tableGrid, type TableGrid } from './tableGrid.ts';
import { attribute, type Element } from './tree.ts';
import { wordListItem, wordParagraph } from './wordList.ts';

/** What holds at one element for all that is inside. */
export interface Place {
  readonly format: Format;
  readonly kind: BlockKind;
  /** White space is kept as it is. */
  readonly pre: boolean;
  /** How many lists are open. */
  readonly lists: number;
  /** The table of data one is in. */
  readonly table: TableGrid | null;
  /** How many empty cells follow this one, which was merged with theirs. */
  readonly cellsAfter: number;
  readonly list: { readonly type: 'bullet' | 'number'; readonly start: number; items: number } | null;
}

/** The place outside of everything. */
export const TOP_PLACE: Place = {
  format: PLAIN,
  kind: { type: 'paragraph' },
  pre: false,
  lists: 0,
  table: null,
  cellsAfter: 0,
  list: null,
};

/** The place inside an element. Lists, items and cells end the block before them. */
export function placeInside(
  element: Element,
  outer: Place,
  tables: ReadonlySet<Element>,
  builder: BlockBuilder,
  tally: Tally,
  newId: () => string,
): Place {
  const { tagName } = element;
  const pre = outer.pre || tagName === 'pre';
  const place: Place = { ...outer, format: formatInside(element, outer.format), pre };
  if (outer.kind.type === 'cell') return place;
  if (tagName === 'table') {
    builder.flush();
    return { ...place, table: tables.has(element) ? tableGrid(newId) : null };
  }
  if (place.table !== null && tagName === 'tr') place.table.startRow();
  if (place.table !== null && (tagName === 'td' || tagName === 'th')) return cellPlace(element, place, place.table, builder);
  const wordItem = wordListItem(element);
  if (wordItem !== null) return { ...place, kind: { type: 'item', ...wordItem } };
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir') {
    builder.flush();
    const start = Math.trunc(Number(attribute(element, 'start') || 1));
    const list = {
      type: tagName === 'ol' ? ('number' as const) : ('bullet' as const),
      start: start >= 1 && start < 1e6 ? start : 1,
      items: 0,
    };
    return { ...place, lists: outer.lists + 1, list };
  }
  if (tagName === 'li') {
    builder.flush();
    return { ...place, kind: itemKind(outer, builder, tally) };
  }
  const aside = ownAside(element);
  if (aside?.type === 'pullQuote') return { ...place, kind: aside };
  if (aside?.type === 'correction') return { ...place, kind: { type: 'correction', kind: aside.kind, at: aside.at } };
  if (HOLDERS.has(outer.kind.type)) return place;
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading !== undefined) return { ...place, kind: { type: 'heading', rank: Number(heading) } };
  const word = wordParagraph(element);
  if (word === 'title') return { ...place, kind: { type: 'heading', rank: 1 } };
  if (tagName === 'blockquote' || word === 'quote') return { ...place, kind: { type: 'quote' } };
  return place;
}

/** What is inside of these belongs to them, whatever it is. */
const HOLDERS: ReadonlySet<BlockKind['type']> = new Set(['item', 'cell', 'quote', 'pullQuote', 'correction']);
const DEEPEST_LEVEL = 8;

/** A new object for each item, since the builder tells items apart by it. */
function itemKind({ list, lists }: Place, builder: BlockBuilder, tally: Tally): BlockKind {
  const level = Math.min(DEEPEST_LEVEL, Math.max(0, lists - 1));
  if (lists > DEEPEST_LEVEL + 1) tally.add('deepList');
  if (list === null || list.type === 'bullet') return { type: 'item', list: 'bullet', level };
  list.items += 1;
  const previous = builder.drafts.at(-1);
  const follows = previous?.type === 'listItem' && previous.list === 'number' && previous.level === level;
  const begins = list.items === 1 && (list.start > 1 || follows);
  return { type: 'item', list: 'number', level, ...(begins ? { start: list.start } : {}) };
}

/** A new object for each cell, with empty ones where merged cells reach. */
function cellPlace(element: Element, place: Place, grid: TableGrid, builder: BlockBuilder): Place {
  const { kind, before, after } = grid.cell(element);
  for (let at = 0; at < before; at += 1) builder.endCell(grid.filler(kind));
  builder.flush();
  return { ...place, kind, cellsAfter: after };
}
