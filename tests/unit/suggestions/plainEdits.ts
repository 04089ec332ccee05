import fc from 'fast-check';
import { isTextBlock, type Block } from '../../../domain/body/body.ts';
import type { Json } from '../../../domain/json.ts';
import { isBuilt, toBlocks, toTokens, type Token } from '../../../domain/suggestions/tokens.ts';

/** What an ordinary editor can do to a body, as an edit of its row of tokens. Positions are shares of the row. */
export type PlainEdit =
  | { kind: 'type'; at: number; text: string }
  | { kind: 'delete'; at: number; length: number }
  | { kind: 'replace'; at: number; length: number; text: string }
  | { kind: 'enter'; at: number }
  | { kind: 'format'; at: number; length: number; mark: 'bold' | 'italic' }
  | { kind: 'link'; at: number; length: number; href: string }
  | { kind: 'retype'; at: number; to: 'heading' | 'paragraph' | 'quote' | 'correction' }
  | { kind: 'picture'; at: number }
  | { kind: 'caption'; at: number; text: string }
  | { kind: 'paste'; at: number; texts: string[] }
  | { kind: 'replaceAll'; from: string; to: string }
  | { kind: 'addCells'; after: number; row: boolean }
  | { kind: 'removeCells'; from: number; row: boolean }
  | { kind: 'header'; row: number };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.integer({ min: 1, max: 14 });
const text = fc.constantFrom('x', 'the ', 'lied', 'ab', '😀', 'é', ' ', 'word word', '\n');

export const editArbitrary: fc.Arbitrary<PlainEdit> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at, text }),
  fc.record({ kind: fc.constant('delete' as const), at, length }),
  fc.record({ kind: fc.constant('replace' as const), at, length, text }),
  fc.record({ kind: fc.constant('enter' as const), at }),
  fc.record({ kind: fc.constant('format' as const), at, length, mark: fc.constantFrom('bold' as const, 'italic' as const) }),
  fc.record({ kind: fc.constant('link' as const), at, length, href: fc.constantFrom('https://a.example', 'https://b.example') }),
  fc.record({ kind: fc.constant('retype' as const), at, to: fc.constantFrom('heading' as const, 'paragraph' as const, 'quote' as const, 'correction' as const) }),
  fc.record({ kind: fc.constant('picture' as const), at }),
  fc.record({ kind: fc.constant('caption' as const), at, text }),
  fc.record({ kind: fc.constant('paste' as const), at, texts: fc.array(text, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('addCells' as const), after: fc.nat(9), row: fc.boolean() }),
  fc.record({ kind: fc.constant('removeCells' as const), from: fc.nat(9), row: fc.boolean() }),
  fc.record({ kind: fc.constant('header' as const), row: fc.nat(9) }),
  fc.record({ kind: fc.constant('replaceAll' as const), from: fc.constantFrom('a', 'the', 'e'), to: fc.constantFrom('', 'zz', 'the') }),
);

export function startingBody(): Block[] {
  return [
    { type: 'heading', id: 'h1', level: 2, runs: [{ text: 'The harbour' }] },
    { type: 'paragraph', id: 'p1', runs: [{ text: 'The ' }, { text: 'minister', marks: ['bold'] }, { text: ' lied to the house.' }] },
    { type: 'picture', id: 'f1', file: 'a.jpg', width: 4, height: 3, caption: 'A boat', credit: '', alt: '' },
    { type: 'listItem', id: 'l1', list: 'bullet', level: 0, runs: [{ text: 'one' }] },
    { type: 'listItem', id: 'l2', list: 'bullet', level: 1, runs: [{ text: 'two ' }, { text: 'here', link: { href: 'https://c.example' } }] },
    { type: 'correction', id: 'n1', kind: 'correction', at: '2026-11-26T04:00:00Z', runs: [{ text: 'It was Monday.' }] },
    { type: 'embed', id: 'e1', url: 'https://example.org/v', title: 'A film', provider: 'example.org' },
    { type: 'cell', id: 'c1', table: 't', row: 'r1', header: true, runs: [{ text: 'Year' }] },
    { type: 'cell', id: 'c2', table: 't', row: 'r1', header: true, runs: [{ text: 'Boats' }] },
    { type: 'cell', id: 'c3', table: 't', row: 'r2', runs: [{ text: '2025' }] },
    { type: 'cell', id: 'c4', table: 't', row: 'r2', runs: [] },
    { type: 'factBox', id: 'b1', runs: [{ text: 'The quay' }] },
    { type: 'paragraph', id: 'b2', box: 'b1', runs: [{ text: 'Built in 1910.' }] },
    { type: 'unknown', id: 'u1', raw: { type: 'map', id: 'u1', zoom: 3 } },
    { type: 'paragraph', id: 'p2', runs: [{ text: 'The end is the end.' }] },
  ];
}

/** Makes an edit without tracking. */
export function applyPlain(body: readonly Block[], edit: PlainEdit, newId: () => string): Block[] {
  const row = toTokens(body);
  const end = (type: string): Token => ({ kind: 'end', id: newId(), props: type === 'heading' ? { type, level: 2 } : type === 'correction' ? { type, kind: 'update', at: '2026-11-27T04:00:00Z' } : { type }, rev: {}, notes: [] });
  const chars = (s: string): Token[] => Array.from(s, (char): Token => ({ kind: 'char', char, props: {}, rev: {}, notes: [] }));
  // The very last mark stays: no editor lets one delete it.
  const place = (share: number): number => Math.min(Math.floor(share * row.length), row.length - 1);
  switch (edit.kind) {
    case 'type':
      return rebuilt(row.toSpliced(textPlace(row, place(edit.at)), 0, ...chars(edit.text)));
    case 'delete':
    case 'replace': {
      const from = textPlace(row, place(edit.at));
      const count = Math.min(edit.length, row.length - 1 - from);
      const fresh = edit.kind === 'replace' ? chars(edit.text) : [];
      return rebuilt(deleteRange(row, from, count, fresh));
    }
    case 'enter': {
      const from = textPlace(row, place(edit.at));
      // Enter in a cell breaks the line.
      return rebuilt(row.toSpliced(from, 0, ...(inCell(row, from) ? chars('\n') : [end('paragraph')])));
    }
    case 'format':
    case 'link': {
      const from = place(edit.at);
      return rebuilt(row.map((token, i) => {
        if (token.kind !== 'char' || i < from || i >= from + edit.length) return token;
        if (edit.kind === 'link') return { ...token, props: { ...token.props, link: { href: edit.href } } };
        const { [edit.mark]: held, ...rest } = token.props;
        return { ...token, props: held === true ? rest : { ...rest, [edit.mark]: true } };
      }));
    }
    case 'retype': {
      const from = row.findIndex((token, i) => i >= place(edit.at) && token.kind === 'end' && !isBuilt(token));
      return rebuilt(row.map((token, i) => (i === from && token.kind === 'end' ? { ...token, props: end(edit.to).props } : token)));
    }
    case 'picture': {
      const from = row.findIndex((token, i) => i >= place(edit.at) && token.kind === 'end' && !isBuilt(token));
      const props = { type: 'picture', file: 'n.jpg', width: 1, height: 1, caption: '', credit: '', alt: '' };
      return rebuilt(row.toSpliced(from + 1, 0, { kind: 'object', id: newId(), unknown: false, props, rev: {}, notes: [] }));
    }
    case 'caption':
      return rebuilt(row.map((token) => (token.kind === 'object' && !token.unknown ? { ...token, props: { ...token.props, caption: edit.text } } : token)));
    case 'paste': {
      const from = textPlace(row, place(edit.at));
      const parting = inCell(row, from) ? () => chars('\n') : () => [end('paragraph')];
      const fresh = edit.texts.flatMap((one, i) => (i === 0 ? chars(one) : [...parting(), ...chars(one)]));
      return rebuilt(row.toSpliced(from, 0, ...fresh));
    }
    case 'addCells':
    case 'removeCells':
    case 'header':
      return rebuilt(cellEdit(row, edit, newId));
    case 'replaceAll':
      return body.map((block) => replacedIn(block, edit.from, edit.to));
  }
}

/**
 * Deleting never leaves text before an object or a cell without a mark: one mark stays, as in every editor. The marks
 * of cells stay, since only the text in them goes.
 */
function deleteRange(row: readonly Token[], from: number, count: number, fresh: Token[]): Token[] {
  const gone = row.slice(from, from + count);
  const cells = gone.filter(isBuilt);
  const mark = gone.findLast((token) => token.kind === 'end' && !isBuilt(token));
  const out = row.toSpliced(from, count, ...fresh, ...cells);
  const place = from + fresh.length;
  const text = out[place - 1]?.kind === 'char' || out[place - 1]?.kind === 'inline';
  const next = out.slice(place).find((token) => token.kind === 'end' || token.kind === 'object');
  const stands = next === undefined || next.kind === 'object' || isBuilt(next);
  const first = gone.find((token) => token.kind === 'end');
  const inCell = first !== undefined && isBuilt(first);
  return text && stands && mark !== undefined && !inCell ? out.toSpliced(place, 0, mark) : out;
}

/** Rows and columns of the one table, as an editor adds and removes them. */
function cellEdit(row: readonly Token[], edit: Extract<PlainEdit, { kind: 'addCells' | 'removeCells' | 'header' }>, newId: () => string): Token[] {
  const marks = row.flatMap((token, at) => (isBuilt(token) ? [{ token, at }] : []));
  const rows = [...new Set(marks.map(({ token }) => token.props['row']))];
  const cell = (id: Json | undefined): Token => ({ kind: 'end', id: newId(), props: { type: 'cell', table: 't', row: id ?? 'r1' }, rev: {}, notes: [] });
  if (edit.kind === 'header') {
    const which = rows[edit.row % Math.max(rows.length, 1)];
    return row.map((token) => {
      if (!isBuilt(token) || token.props['row'] !== which) return token;
      const { header, ...rest } = token.props;
      return { ...token, props: header === true ? rest : { ...rest, header: true } };
    });
  }
  if (edit.kind === 'addCells') {
    const mark = marks[edit.after % Math.max(marks.length, 1)];
    if (mark === undefined) return [...row];
    const last = marks.findLast(({ token }) => token.props['row'] === mark.token.props['row']);
    const fresh = newId();
    return edit.row ? row.toSpliced((last?.at ?? mark.at) + 1, 0, cell(fresh), cell(fresh)) : row.toSpliced(mark.at + 1, 0, cell(mark.token.props['row']));
  }
  const mark = marks[edit.from % Math.max(marks.length, 1)];
  const going = new Set(
    row.flatMap((token, at) => {
      if (!isBuilt(token) || mark === undefined) return [];
      if (edit.row ? token.props['row'] !== mark.token.props['row'] : token !== mark.token) return [];
      const before = row.slice(0, at).findLastIndex((one) => one.kind === 'end' || one.kind === 'object');
      return row.slice(before + 1, at + 1);
    }),
  );
  return row.filter((token) => !going.has(token));
}

const inCell = (row: readonly Token[], at: number): boolean => {
  const next = row.slice(at).find((token) => token.kind === 'end' || token.kind === 'object');
  return next !== undefined && isBuilt(next);
};

/** The nearest place where text can stand: right before an object there is none. */
function textPlace(row: readonly Token[], wished: number): number {
  const places = row.flatMap((token, i) => (token.kind === 'object' ? [] : [i]));
  return places.find((i) => i >= wished) ?? places.at(-1) ?? 0;
}

function replacedIn(block: Block, from: string, to: string): Block {
  if (!isTextBlock(block)) return block;
  const row = toTokens([block]);
  const out: Token[] = [];
  for (let i = 0; i < row.length; ) {
    const token = row[i];
    if (token === undefined) break;
    const text = row.slice(i, i + from.length).map((one) => (one.kind === 'char' && one.rev.del === undefined ? one.char : '')).join('');
    if (token.kind === 'char' && text === from) {
      out.push(...Array.from(to, (char): Token => ({ kind: 'char', char, props: token.props, rev: {}, notes: [] })));
      i += from.length;
    } else {
      out.push(token);
      i += 1;
    }
  }
  return rebuilt(out)[0] ?? block;
}

function rebuilt(row: readonly Token[]): Block[] {
  return toBlocks(row, () => {
    throw new Error('text without a mark');
  });
}

/** Without ids; tables, rows and boxes by the place of their first block, since what they are called by is an id too. */
export function withoutIds(blocks: readonly Block[]): unknown[] {
  let [table, row] = [0, 0];
  return blocks.map((block, at) => {
    if (block.type === 'unknown') return { ...block, id: '', raw: { ...block.raw, id: '' } };
    const box = 'box' in block ? { box: blocks.findIndex(({ id }) => id === block.box) } : {};
    if (block.type !== 'cell') return { ...block, id: '', ...box };
    const before = blocks[at - 1];
    if (before?.type !== 'cell' || before.table !== block.table) table = at;
    if (table === at || before?.type !== 'cell' || before.row !== block.row) row = at;
    return { ...block, id: '', table, row };
  });
}

/** The text and objects of a body in order, without its paragraphs. */
export function textOf(blocks: readonly Block[]): string {
  return toTokens(blocks)
    .map((token) => (token.kind === 'char' ? token.char : token.kind === 'object' ? `<${JSON.stringify(token.props)}>` : ''))
    .join('');
}
