import { perform, run } from '../../fuzz/steps/commands.ts';
import { insert } from '../../fuzz/steps/typing.ts';
import { table } from '../export/articles.ts';
import { at, inBlock, inSuggestMode } from './acting.ts';

const rows = table(['a'], ['b'], ['c']);
const columns = table(['a', '', ''], ['b', '', '']);

inSuggestMode('in tables with struck rows and columns', [
  { name: 'a row moves past the struck one to the next that stays', start: rows, edits: [at('b|'), perform('table.deleteRow'), at('c|'), run('block.moveUp')], gives: '{+c+}|{+¶+} / a| / [-b-]|[-¶-] / [-c-]|[-¶-]' },
  { name: 'a row with nothing but struck ones beside it stays', start: rows, edits: [at('c|'), perform('table.deleteRow'), at('b|'), run('block.moveDown')], gives: 'a| / b| / [-c-]|[-¶-]' },
  { name: 'one goes on writing in the row that stays', start: rows, edits: [at('b|'), perform('table.deleteRow'), at('a|'), perform('table.deleteRow'), insert('x')], gives: '[-a-]|[-¶-] / [-b-]|[-¶-] / c{+x+}|' },
  { name: 'one goes on writing in the column that stays', start: columns, edits: [inBlock(4), perform('table.deleteColumn'), insert('x')], gives: 'a| / |[-¶-] / | / b| / |[-¶-] / {+x+}|' },
  { name: 'after the last column, in the one before', start: table(['a', ''], ['b', '']), edits: [inBlock(3), perform('table.deleteColumn'), insert('x')], gives: 'a| / |[-¶-] / b{+x+}| / |[-¶-]' },
  { name: 'words may be written in a struck cell, one after the other', start: columns, edits: [inBlock(1), perform('table.deleteColumn'), inBlock(1), insert('x'), insert('y')], gives: 'a| / {+xy+}|[-¶-] / | / b| / |[-¶-] / |' },
  { name: 'the header row is the first that stays', start: rows, edits: [at('a|'), perform('table.deleteRow'), at('b|'), perform('table.headerRow')], gives: '[-a-]|[-¶-] / b|{~¶~} / c|' },
]);
