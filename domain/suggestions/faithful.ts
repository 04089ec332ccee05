import type { Block } from '../body/body.ts';
import { decideBlocks, type Decision } from './decide.ts';
import { toTokens, type Token } from './tokens.ts';
import { unchangedEnds } from './unchangedEnds.ts';
import { tokenContent } from './wholeBlocks.ts';

/**
 * Whether a text with an edit marked in it says what it should: rejecting all gives what it gave before the edit, and
 * accepting all what it gives for the plain edit. Asked with and without text around, since a struck mark leaves its
 * text to what comes next.
 */
export function isFaithful(marked: readonly Block[], before: readonly Block[], after: readonly Block[]): boolean {
  const { start, end } = unchangedEnds(marked, before, after);
  const says = (blocks: readonly Block[], decision: Decision, around: Surround): string =>
    content(decideBlocks(around(blocks.slice(start, blocks.length - end)), () => decision));
  return SURROUNDINGS.every((around) => says(marked, 'reject', around) === says(before, 'reject', around) && says(marked, 'accept', around) === says(after, 'accept', around));
}

/** Whether an edit only changed text between the same marks, none of them struck: that is always marked faithfully. */
export function isWithinBlocks(before: readonly Block[], after: readonly Block[]): boolean {
  return before.length === after.length && before.every((block, index) => {
    const one = after[index];
    return one !== undefined && block.id === one.id && block.type === one.type && !isStruck(block) && !isStruck(one);
  });
}

const isStruck = (block: Block): boolean => (block.type === 'unknown' ? 'rev' in block.raw : block.rev?.del !== undefined);

type Surround = (blocks: readonly Block[]) => readonly Block[];

const SURROUNDINGS: readonly Surround[] = [
  (blocks) => blocks,
  (blocks) => [{ type: 'paragraph', id: '', runs: [{ text: ' ' }], rev: { del: '' } }, ...blocks, { type: 'pullQuote', id: '', runs: [] }],
];

/** Equal for texts that hold the same, whatever their blocks, tables, rows and boxes are called. */
function content(blocks: readonly Block[]): string {
  const names = new Map<string, number>();
  const nameOf = (kind: string, id: unknown): number => {
    const key = `${kind} ${String(id)}`;
    return names.get(key) ?? (names.set(key, names.size), names.size - 1);
  };
  const named = (token: Token): Token => {
    if (token.kind !== 'end' && token.kind !== 'object') return token;
    // An object of unknown kind holds its id once more.
    const { table, row, box, id: _id, ...rest } = token.props;
    // What names a box that is not above it says nothing by that.
    const inBox = rest['type'] === 'factBox' ? token.id : typeof box === 'string' && names.has(`box ${box}`) ? box : undefined;
    return {
      ...token,
      props: {
        ...rest,
        ...(inBox === undefined ? {} : { box: nameOf('box', inBox) }),
        ...(table === undefined ? {} : { table: nameOf('table', table), row: nameOf('row', row) }),
      },
    };
  };
  return toTokens(blocks).map((token) => tokenContent(named(token))).join('\n');
}
