import { insert, remove } from '../../fuzz/steps/typing.ts';
import { replaceAll } from '../../fuzz/steps/words.ts';
import { perform } from '../../fuzz/steps/commands.ts';
import { box, table } from '../export/articles.ts';
import { at, enter, inBlock, inSuggestMode, item, paragraph } from './acting.ts';

const link = { href: 'https://a.example' };

inSuggestMode('typing', [
  { name: 'before one’s own insertion', edits: [at('he|llo'), insert('XY'), at('he|XY'), insert('a')], gives: 'he{+aXY+}llo world' },
  { name: 'behind one’s own insertion', edits: [at('he|llo'), insert('XY'), at('XY|llo'), insert('a')], gives: 'he{+XYa+}llo world' },
  { name: 'inside one’s own insertion', edits: [at('he|llo'), insert('XY'), at('X|Y'), insert('a')], gives: 'he{+XaY+}llo world' },
  { name: 'before another’s insertion', edits: [at('he|llo'), insert('XY'), 'ben', at('he|XY'), insert('b')], gives: 'he{+b+}{+XY+}llo world' },
  { name: 'behind another’s insertion', edits: [at('he|llo'), insert('XY'), 'ben', at('XY|llo'), insert('b')], gives: 'he{+XY+}{+b+}llo world' },
  { name: 'inside another’s insertion', edits: [at('he|llo'), insert('XY'), 'ben', at('X|Y'), insert('b')], gives: 'he{+X+}{+b+}{+Y+}llo world' },
  { name: 'inside one’s own struck text', edits: [at('h|ell|o'), remove('character', -1), at('e|l'), insert('X')], gives: 'h[-e-]{+X+}[-ll-]o world' },
  { name: 'inside another’s struck text', edits: [at('h|ell|o'), remove('character', -1), 'ben', at('e|l'), insert('X')], gives: 'h[-e-]{+X+}[-ll-]o world' },
  { name: 'between struck text and the insertion in its place', edits: [at('|hello|'), insert('Good'), at('hello|Good'), insert('x')], gives: '[-hello-]{+xGood+} world' },
  { name: 'at the start of a block', edits: [at('|hello'), insert('X')], gives: '{+X+}hello world' },
  { name: 'at the end of a block', edits: [at('world|'), insert('X')], gives: 'hello world{+X+}' },
  { name: 'in an empty block', start: [paragraph('p', 'a'), paragraph('q'), paragraph('r', 'b')], edits: [inBlock(1), insert('X')], gives: 'a / {+X+} / b' },
  { name: 'in an empty block, and away again', start: [paragraph('p', 'a'), paragraph('q')], edits: [inBlock(1), insert('X'), remove('character', -1)], gives: 'a / ' },
  { name: 'behind words made bold', edits: [at('|hello|'), perform('format.bold'), at('hello|'), insert('X')], gives: '{~*hello*~}{+*X*+} world' },
  { name: 'inside words made bold', edits: [at('|hello|'), perform('format.bold'), at('he|llo'), insert('X')], gives: '{~*he*~}{+*X*+}{~*llo*~} world' },
  { name: 'bold, chosen at the caret', edits: [at('he|llo'), perform('format.bold'), insert('X')], gives: 'he{+*X*+}llo world' },
  { name: 'inside a link', start: [{ type: 'paragraph', id: 'p', runs: [{ text: 'see ' }, { text: 'here', link }, { text: '.' }] }], edits: [at('he|re'), insert('X')], gives: 'see <a>he</>{+<a>X</>+}<a>re</>.' },
  { name: 'behind a link', start: [{ type: 'paragraph', id: 'p', runs: [{ text: 'see ' }, { text: 'here', link }, { text: '.' }] }], edits: [at('here|.'), insert('X')], gives: 'see <a>here</>{+X+}.' },
  { name: 'in a cell', start: table(['ab', 'c']), edits: [at('a|b'), insert('X')], gives: 'a{+X+}b| / c|' },
  { name: 'in an empty cell', start: table(['ab', '']), edits: [inBlock(1), insert('X')], gives: 'ab| / {+X+}|' },
  { name: 'in a list item', start: [item('l', 'one'), item('m', 'two', 1)], edits: [at('tw|o'), insert('X')], gives: '- one /   - tw{+X+}o' },
  { name: 'in an empty list item', start: [item('l', 'one'), item('m')], edits: [inBlock(1), insert('X')], gives: '- one / - {+X+}' },
  { name: 'in the title of a box', start: box('Facts', paragraph('q', 'in')), edits: [at('Fact|s'), insert('X')], gives: 'Fact{+X+}s| / in' },
  { name: 'over one word of two, by two people', start: [paragraph('p', 'the minister lied')], edits: [at('|lied|'), insert('misspoke'), 'ben', at('|minister|'), insert('premier')], gives: 'the [-minister-]{+premier+} [-lied-]{+misspoke+}' },
  { name: 'over another’s replacement', start: [paragraph('p', 'he lied')], edits: [at('|lied|'), insert('misspoke'), 'ben', at('|misspoke|'), insert('erred')], gives: 'he [-lied-][-{+misspoke+}-]{+erred+}' },
  { name: 'over a word of one’s own and one that was there', start: [paragraph('p', 'he lied')], edits: [at('he |lied'), insert('never '), at('|never lied|'), insert('erred')], gives: 'he [-lied-]{+erred+}' },
  { name: 'over a sentence that another has edited', start: [paragraph('p', 'he lied twice')], edits: [at('|lied|'), insert('erred'), 'ben', at('|he liederred twice|'), insert('no')], gives: '[-he -][-lied-][-{+erred+}-][- twice-]{+no+}' },
  { name: 'behind two hyphens that were there: they become a dash', start: [paragraph('p', 'one--')], edits: [at('one--|'), insert('x')], gives: 'one[----]{+—x+}' },
  { name: 'behind two hyphens, one of them another’s, with struck text between', start: [paragraph('p', 'one-gone')], edits: [at('one-|gone|'), remove('word', 1), 'ben', at('gone|'), insert('-'), 'ana', at('gone-|'), insert('x')], gives: 'one[--gone-][-{+-+}-]{+—x+}' },
  { name: 'behind two hyphens in bold, in ordinary letters: they stay', start: [{ type: 'paragraph', id: 'p', runs: [{ text: 'one' }, { text: '--', marks: ['bold'] }] }], edits: [at('one--|'), perform('format.bold'), insert('x')], gives: 'one*--*{+x+}' },
  { name: 'a word found and replaced by one with the same end', start: [paragraph('p', 'his second try')], edits: [replaceAll('second', '2nd')], gives: 'his [-second-]{+2nd+} try' },
  { name: 'after another’s new paragraph', edits: [at('hello|'), enter, 'ben', insert('Oh')], gives: 'hello{+¶+} / {+Oh+} world' },
]);
