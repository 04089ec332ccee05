import type { Block, BlockId, Cell } from '../body/body.ts';

/**
 * Gives tables and rows that an edit put in other names where theirs are taken: a table or row that went elsewhere is
 * there twice while that is only suggested, and would be one with its struck half by its name.
 */
export function withOwnTables(blocks: readonly Block[], before: readonly Block[], newId: () => BlockId): Block[] {
  if (!blocks.some(isCell)) return [...blocks];
  const old = new Set(before.map(({ id }) => id));
  const isFresh = (cell: Cell): boolean => cell.rev?.ins !== undefined && !old.has(cell.id);
  const named = renamed(blocks, ({ table }) => table, isFresh, newId, (cell, table) => ({ ...cell, table }));
  return renamed(named, ({ row }) => row, isFresh, newId, (cell, row) => ({ ...cell, row }));
}

/** Of neighbouring cells with one name, those that are all fresh get another one where it is taken. */
function renamed(blocks: readonly Block[], nameOf: (cell: Cell) => BlockId, isFresh: (cell: Cell) => boolean, newId: () => BlockId, rename: (cell: Cell, name: BlockId) => Cell): Block[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last !== undefined && isCell(last) && isCell(block) && last.table === block.table && nameOf(last) === nameOf(block);
    if (goesOn) groups.at(-1)?.push(block);
    else groups.push([block]);
  }
  const cellsOf = (group: readonly Block[]): Cell[] => group.filter(isCell);
  const isNew = (group: readonly Block[]): boolean => cellsOf(group).length > 0 && cellsOf(group).every(isFresh);
  const taken = new Set(groups.filter((group) => !isNew(group)).flatMap((group) => cellsOf(group).map(nameOf)));
  return groups.flatMap((group) => {
    const [first] = cellsOf(group);
    if (first === undefined || !isNew(group)) return group;
    const name = taken.has(nameOf(first)) ? newId() : nameOf(first);
    taken.add(name);
    return name === nameOf(first) ? group : cellsOf(group).map((cell) => rename(cell, name));
  });
}

const isCell = (block: Block): block is Cell => block.type === 'cell';
