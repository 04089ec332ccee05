import type { Block, BlockId } from '../body/body.ts';
import { decideRow, type Decision } from './decide.ts';
import { changedKeys, type Properties } from './propertyChanges.ts';
import { toTokens, type Token } from './tokens.ts';
import { unchangedEnds } from './unchangedEnds.ts';

/**
 * Whether a text with an edit marked in it says what it should: rejecting all gives what it gave before the edit, and
 * accepting all what it gives for the plain edit. Asked with and without text around, since a struck mark leaves its
 * text to what comes next.
 */
export function isFaithful(marked: readonly Block[], before: readonly Block[], after: readonly Block[]): boolean {
  const { start, end } = unchangedEnds(marked, before, after);
  const rows = withoutCommonText([marked, before, after].map((blocks) => toTokens(blocks.slice(start, blocks.length - end))));
  return SURROUNDINGS.every(([ahead, behind]) => {
    const says = (row: readonly Token[] = [], decision: Decision): string => content(decideRow([...ahead, ...row, ...behind], () => decision));
    return says(rows[0], 'reject') === says(rows[1], 'reject') && says(rows[0], 'accept') === says(rows[2], 'accept');
  });
}

/** Whether an edit only changed text between the same marks, none of them struck: that is always marked faithfully. */
export function isWithinBlocks(before: readonly Block[], after: readonly Block[]): boolean {
  return before.length === after.length && before.every((block, index) => {
    const one = after[index];
    return one !== undefined && block.id === one.id && block.type === one.type && !isStruck(block) && !isStruck(one);
  });
}

const isStruck = (block: Block): boolean => (block.type === 'unknown' ? 'rev' in block.raw : block.rev?.del !== undefined);

/** What may stand before and behind: nothing, or a paragraph that runs on into it and one that it may run on into. */
const SURROUNDINGS: readonly (readonly [Token[], Token[]])[] = [
  [[], []],
  [
    toTokens([{ type: 'paragraph', id: '', runs: [{ text: ' ' }], rev: { del: '' } }]),
    toTokens([{ type: 'pullQuote', id: '', runs: [] }]),
  ],
];

/** Rows without the text that all of them begin with and end with before the last mark; a character stays of each. */
function withoutCommonText(rows: readonly (readonly Token[])[]): Token[][] {
  const [first = [], ...others] = rows;
  const most = Math.min(...rows.map(({ length }) => length)) - 1;
  const isCommon = (at: number): boolean => {
    const token = first.at(at);
    return isPlainText(token) && others.every((row) => {
      const other = row.at(at);
      return isPlainText(other) && other.char === token.char && changedKeys(other.props, token.props).length === 0;
    });
  };
  let start = 0;
  while (start < most && isCommon(start)) start += 1;
  let end = 0;
  while (end < most - start && isCommon(-2 - end)) end += 1;
  return rows.map((row) => [...row.slice(Math.max(0, start - 1), row.length - 1 - end), ...row.slice(row.length - 1 - Math.min(end, 1))]);
}

function isPlainText(token: Token | undefined): token is Extract<Token, { kind: 'char' }> {
  return token?.kind === 'char' && Object.keys(token.rev).length === 0;
}

/** Equal for rows that hold the same, whatever their blocks, tables, rows and boxes are called. */
function content(row: readonly Token[]): string {
  const names = new Map<string, number>();
  const nameOf = (kind: string, id: unknown): number => {
    const key = `${kind} ${String(id)}`;
    return names.get(key) ?? (names.set(key, names.size), names.size - 1);
  };
  const named = ({ id, props }: Extract<Token, { id: BlockId }>): Properties => {
    // An object of unknown kind holds its id once more.
    const { table, row, box, id: _id, ...rest } = props;
    // What names a box that is not above it says nothing by that.
    const inBox = rest['type'] === 'factBox' ? id : typeof box === 'string' && names.has(`box ${box}`) ? box : undefined;
    return {
      ...rest,
      ...(inBox === undefined ? {} : { box: nameOf('box', inBox) }),
      ...(table === undefined ? {} : { table: nameOf('table', table), row: nameOf('row', row) }),
    };
  };
  // The characters of a run share their properties, which are written out once.
  const written = new Map<Properties, string>();
  const write = (props: Properties): string => {
    const text = written.get(props) ?? JSON.stringify(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1)));
    written.set(props, text);
    return text;
  };
  return row
    .map((token) => (token.kind === 'char' ? `${token.char}${write(token.props)}` : `${token.kind}${write('id' in token ? named(token) : token.props)}`))
    .join('\n');
}
