import type { Block, BlockType, Cell, FactBox } from './body.ts';

/** Cuts a body into what is shown as one thing each: a list, a table, a fact box, or a single block. */
export function groupBlocks(body: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of body) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && goesOn(first, block)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** Whether a block belongs to the group that another one began and no other has come after. */
function goesOn(first: Block, block: Block): boolean {
  if (first.type === 'listItem') return block.type === 'listItem' && (block.level > 0 || block.list === first.list);
  if (first.type === 'factBox') return BOXED.has(block.type) && 'box' in block && block.box === first.id;
  return first.type === 'cell' && block.type === 'cell' && block.table === first.table;
}

const BOXED: ReadonlySet<BlockType> = new Set(['paragraph', 'heading', 'quote', 'listItem', 'picture']);

/** Whether a kind of block can stand in a fact box. */
export function fitsInBox(block: Pick<Block, 'type'>): boolean {
  return BOXED.has(block.type);
}

/** Whether a group is a fact box: its title, and what is in it. */
export function isBox(group: readonly Block[]): group is readonly [FactBox, ...Block[]] {
  return group[0]?.type === 'factBox';
}

/** The rows of one table. */
export function tableRows<T extends Pick<Cell, 'row'>>(cells: readonly T[]): T[][] {
  const rows: T[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** Whether a group is a table. */
export function isTable(group: readonly Block[]): group is readonly Cell[] {
  return group[0]?.type === 'cell';
}
