import { groupBlocks, isTable, tableRows } from '../../body/groups.ts';
import { atBlock, type Rule } from '../rule.ts';

/** Headers tell readers, above all those who listen, what a figure in a table stands for. */
export const tableHeader: Rule = ({ body }) =>
  groupBlocks(body).flatMap((group) => {
    const topRow = isTable(group) ? (tableRows(group)[0] ?? []) : [];
    const [first] = topRow;
    if (first === undefined || topRow.some(({ header }) => header === true)) return [];
    const message = 'A table has no header row. Say above each column what it holds: Table > Header Row.';
    return [{ rule: 'table-header', severity: 'advises', anchor: atBlock(first.id), message }];
  });
