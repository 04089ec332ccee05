import type { NoteKind, TextRun } from '../../body/body.ts';
import type { Draft, PicturePlace } from './drafts.ts';
import { orderedMarks, type Format } from './format.ts';

/** What block the text at some place of a page belongs to. Each list item has its own object. */
export type BlockKind =
  | { readonly type: 'paragraph' | 'quote' | 'pullQuote' }
  | { readonly type: 'correction'; readonly kind: NoteKind; readonly at: string }
  | { readonly type: 'heading'; readonly rank: number }
  | {
      readonly type: 'item';
      readonly list: 'bullet' | 'number';
      readonly level: number;
      readonly start?: number;
    }
  | { readonly type: 'cell'; readonly table: string; readonly row: string; readonly header: boolean };

/** Gathers text into blocks, with white space as browsers show it. */
export interface BlockBuilder {
  readonly text: (value: string, format: Format, kind: BlockKind, pre: boolean) => void;
  readonly lineBreak: (kind: BlockKind) => void;
  /** The end of a paragraph. Inside list items and table cells it is only a break within the block. */
  readonly boundary: (kind: BlockKind) => void;
  readonly flush: () => void;
  /** The end of a cell, which may be without text. */
  readonly endCell: (kind: BlockKind) => void;
  readonly push: (draft: Draft) => void;
  /** Puts a picture behind the block it stands in. */
  readonly picture: (place: PicturePlace, kind: BlockKind) => void;
  readonly drafts: Draft[];
}

/** Text is kept in parts and joined once: adding to a long string and looking at its end costs its whole length. */
interface Piece {
  readonly parts: string[];
  readonly format: Format;
}

/** A builder. `hrefOf` turns an address as written into one that may be kept, or null. */
export function blockBuilder(newId: () => string, hrefOf: (href: string) => string | null): BlockBuilder {
  const drafts: Draft[] = [];
  let pieces: Piece[] = [];
  let kind: BlockKind | null = null;
  let waiting: PicturePlace[] = [];
  /** What a soft boundary owes before the next text: a line break or a blank. */
  let owed = '';
  let lastStarted: BlockKind | null = null;

  const last = (): string => pieces.at(-1)?.parts.at(-1)?.at(-1) ?? '';
  const append = (text: string, format: Format): void => {
    const piece = pieces.at(-1);
    if (piece !== undefined && sameFormat(piece.format, format)) piece.parts.push(text);
    else pieces.push({ parts: [text], format });
  };
  const begin = (wanted: BlockKind): void => {
    if (kind !== null && kind !== wanted) flush();
    kind = wanted;
  };
  const flush = (): void => {
    const runs = toRuns(pieces, hrefOf);
    if (kind !== null && runs.length > 0) drafts.push(toDraft(kind, runs, newId(), kind === lastStarted));
    if (runs.length > 0) lastStarted = kind;
    pieces = [];
    kind = null;
    owed = '';
    drafts.push(...waiting);
    waiting = [];
  };
  return {
    drafts,
    flush,
    text: (value, format, wanted, pre) => {
      const text = pre ? value : value.replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g, ' ');
      if (text === '' || (!pre && text === ' ' && (pieces.length === 0 || kind !== wanted))) return;
      begin(wanted);
      if (owed !== '' && text.trim() !== '') {
        append(owed, format);
        owed = '';
      }
      const atBlank = pieces.length === 0 || /[ \n]/.test(last());
      const shown = !pre && atBlank ? text.replace(/^ /, '') : text;
      if (shown !== '') append(shown, format);
    },
    lineBreak: (wanted) => {
      if (pieces.length === 0 || kind !== wanted) return;
      const piece = pieces.at(-1);
      if (last() === ' ') piece?.parts.push((piece.parts.pop() ?? '').slice(0, -1));
      if (last() === '\n' && (wanted.type === 'paragraph' || wanted.type === 'quote')) flush();
      else append('\n', piece?.format ?? EMPTY);
    },
    boundary: (wanted) => {
      const soft = kind === wanted && (wanted.type === 'item' || wanted.type === 'cell') && pieces.length > 0;
      if (soft) owed = '\n';
      else flush();
    },
    endCell: (ended) => {
      const pictures = waiting;
      waiting = [];
      flush();
      if (ended.type === 'cell' && lastStarted !== ended) drafts.push(toDraft(ended, [], newId(), false));
      drafts.push(...pictures);
    },
    push: (draft) => {
      flush();
      drafts.push(draft);
    },
    picture: (place, inside) => {
      if (pieces.length === 0 && inside.type !== 'cell') drafts.push(place);
      else waiting.push(place);
    },
  };
}

const EMPTY: Format = { marks: new Set(), href: null };

const sameFormat = (a: Format, b: Format): boolean =>
  a === b ||
  (a.href === b.href && a.marks.size === b.marks.size && [...a.marks].every((mark) => b.marks.has(mark)));

function toRuns(pieces: readonly Piece[], hrefOf: (href: string) => string | null): TextRun[] {
  const texts = pieces.map((piece) => piece.parts.join(''));
  let from = 0;
  let to = pieces.length;
  while (from < to && texts[from]?.trim() === '') from += 1;
  while (to > from && texts[to - 1]?.trim() === '') to -= 1;
  return pieces.slice(from, to).map(({ format }, index) => {
    const text = texts[from + index] ?? '';
    const start = index === 0 ? text.trimStart() : text;
    const trimmed = index === to - from - 1 ? start.trimEnd() : start;
    const marks = orderedMarks(format.marks);
    const href = format.href === null ? null : hrefOf(format.href);
    return {
      text: trimmed,
      ...(marks.length === 0 ? {} : { marks }),
      ...(href === null ? {} : { link: { href } }),
    };
  });
}

function toDraft(kind: BlockKind, runs: TextRun[], id: string, again: boolean): Draft {
  switch (kind.type) {
    case 'heading':
      return { type: 'headingDraft', id, rank: kind.rank, runs };
    case 'item': {
      // Text after a nested list goes on in an item of its own, which does not begin the numbering again.
      const start = kind.start === undefined || again ? {} : { start: kind.start };
      return { type: 'listItem', id, list: kind.list, level: kind.level, ...start, runs };
    }
    case 'quote':
    case 'pullQuote':
      return { type: kind.type, id, runs };
    case 'correction':
      return { type: 'correction', id, kind: kind.kind, at: kind.at, runs };
    case 'cell':
      return { type: 'cell', id, table: kind.table, row: kind.row, ...(kind.header ? { header: true } : {}), runs };
    case 'paragraph':
      return { type: 'paragraph', id, runs };
  }
}
