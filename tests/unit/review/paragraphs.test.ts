import type { Block } from '../../../domain/body/body.ts';
import { insert, remove } from '../../fuzz/steps/typing.ts';
import { perform, run } from '../../fuzz/steps/commands.ts';
import { at, enter, inBlock, inSuggestMode, item, paragraph } from './acting.ts';

const heading: Block = { type: 'heading', id: 'h', level: 2, runs: [{ text: 'Head' }] };
const back = remove('character', -1);

inSuggestMode('Enter', [
  { name: 'at the start', edits: [at('|hello'), enter], gives: '{+¶+} / hello world' },
  { name: 'in the middle', edits: [at('hello| world'), enter], gives: 'hello{+¶+} /  world' },
  { name: 'at the end', edits: [at('world|'), enter], gives: 'hello world / {+¶+}' },
  { name: 'at the end, and typing', edits: [at('world|'), enter, insert('New')], gives: 'hello world / {+New+}{+¶+}' },
  { name: 'at the end of a subheading', start: [heading, paragraph('p', 'abc')], edits: [at('Head|'), enter, insert('New')], gives: '## Head / {+New+}{+¶+} / abc' },
  { name: 'over a selection', edits: [at('he|llo wor|ld'), enter], gives: 'he{+¶+} / [-llo wor-]ld' },
  { name: 'over a selection of two paragraphs', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('ab|c\nd|ef'), enter], gives: 'ab[-c-] / [-d-]ef' },
  { name: 'twice', edits: [at('hello| world'), enter, enter], gives: 'hello{+¶+} / {+¶+} /  world' },
  { name: 'twice, then Backspace', edits: [at('hello| world'), enter, enter, back], gives: 'hello{+¶+} /  world' },
  { name: 'then Backspace', edits: [at('hello| world'), enter, back], gives: 'hello world' },
  { name: 'by another, then Backspace', edits: [at('hello| world'), enter, 'ben', back], gives: 'hello[-{+¶+}-] /  world' },
  { name: 'at the end, then Backspace: nothing is left to decide', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('abc|'), enter, back], gives: 'abc / def' },
  { name: 'at the end, a letter, and both away again', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('abc|'), enter, insert('x'), back, back], gives: 'abc / def' },
  { name: 'at the end of a subheading, and away again', start: [heading, paragraph('q', 'def')], edits: [at('Head|'), enter, insert('x'), back, back], gives: '## Head / def' },
  { name: 'at the end by another, then Backspace', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('abc|'), enter, 'ben', back], gives: 'abc / [-{+¶+}-] / def' },
  { name: 'in a list item', start: [item('l', 'one two')], edits: [at('one| two'), enter], gives: '- one{+¶+} / -  two' },
  { name: 'in an empty list item: it becomes a paragraph', start: [item('l', 'one'), item('m')], edits: [inBlock(1), enter], gives: '- one / {~¶~}' },
  { name: 'in an empty nested list item: it comes out', start: [item('l', 'one'), item('m', 'two', 1), item('n', '', 1)], edits: [inBlock(2), enter], gives: '- one /   - two / - {~¶~}' },
  { name: 'in another’s insertion', edits: [at('he|llo'), insert('XY'), 'ben', at('X|Y'), enter], gives: 'he{+X+}{+¶+} / {+Y+}llo world' },
  { name: 'where a break is struck: the line that begins is what follows', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('abc|'), remove('character', 1), at('abc|'), enter, insert('x')], gives: 'abc{+¶+} / {+x+}[-¶-] / def' },
  { name: 'where two breaks and what is between them are struck', start: [paragraph('p', 'abc'), paragraph('q', 'gone'), paragraph('r', 'def')], edits: [at('abc|\ngone\n|def'), back, at('abc|'), enter, insert('x')], gives: 'abc{+¶+} / {+x+}[-¶-] / [-gone-][-¶-] / def' },
  { name: 'before the end of a paragraph whose break is struck', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('abc|'), remove('character', 1), at('ab|c'), enter, insert('x')], gives: 'ab{+¶+} / {+x+}c[-¶-] / def' },
  { name: 'where a break is struck, then Backspace', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('abc|'), remove('character', 1), at('ab|c'), enter, back], gives: 'abc[-¶-] / def' },
  { name: 'where a break is struck in a list', start: [item('l', 'one'), item('m', 'two')], edits: [at('one|'), remove('character', 1), at('o|ne'), enter, insert('x')], gives: '- o{+¶+} / - {+x+}ne[-¶-] / - two' },
  { name: 'typing over a break and one that is struck', start: [paragraph('p', 'abc'), paragraph('q', 'def'), paragraph('r', 'ghi')], edits: [at('def|'), remove('character', 1), at('ab|c\nd|ef'), insert('x')], gives: 'ab[-c-][-¶-] / [-d-]{+x+}ef[-¶-] / ghi' },
  { name: 'in struck text', edits: [at('|hello|'), back, at('hel|lo'), enter], gives: '[-hel-]{+¶+} / [-lo-] world' },
]);

inSuggestMode('a block', [
  { name: 'duplicated, with a word of it selected', start: [paragraph('p', 'abc def'), paragraph('q', 'ghi')], edits: [at('|abc|'), run('block.duplicate')], gives: 'abc def / {+abc def+}{+¶+} / ghi' },
  { name: 'duplicated beside one that is struck, with a word of it selected', start: [paragraph('p', 'abc def'), paragraph('q', 'ghi')], edits: [at('ghi|'), run('block.delete'), at('|abc|'), run('block.duplicate')], gives: 'abc def / {+abc def+}{+¶+} / [-ghi-][-¶-]' },
  { name: 'duplicated, with its last word selected', start: [paragraph('p', 'abc def'), paragraph('q', 'ghi')], edits: [at('|def|'), run('block.duplicate')], gives: 'abc def / {+abc def+}{+¶+} / ghi' },
  { name: 'duplicated with the next', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('a|bc\nd|ef'), run('block.duplicate')], gives: 'abc / def / {+abc+}{+¶+} / {+def+}{+¶+}' },
]);

inSuggestMode('joining', [
  { name: 'paragraph and paragraph', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('|def'), back], gives: 'abc[-¶-] / def' },
  { name: 'subheading and paragraph', start: [heading, paragraph('q', 'def')], edits: [at('|def'), back], gives: '## Head[-¶-] / ## def{~¶~}' },
  { name: 'paragraph and subheading', start: [paragraph('p', 'abc'), heading], edits: [at('abc|'), remove('character', 1)], gives: 'abc[-¶-] / Head{~¶~}' },
  { name: 'paragraph and list item', start: [paragraph('p', 'abc'), item('l', 'one')], edits: [at('abc|'), remove('character', 1)], gives: 'abc[-¶-] / one{~¶~}' },
  { name: 'list item and paragraph', start: [item('l', 'one'), paragraph('q', 'def')], edits: [at('|def'), back], gives: '- one[-¶-] / - def{~¶~}' },
  { name: 'list item and nested item', start: [item('l', 'one'), item('m', 'two', 1)], edits: [at('one|'), remove('character', 1)], gives: '- one[-¶-] / - two{~¶~}' },
  { name: 'nested item and paragraph', start: [item('l', 'one'), item('m', 'two', 1), paragraph('q', 'def')], edits: [at('|def'), back], gives: '- one /   - two[-¶-] /   - def{~¶~}' },
  { name: 'another’s new paragraph and the one before', start: [paragraph('p', 'abc')], edits: [at('abc|'), enter, insert('New'), 'ben', at('|New'), back], gives: 'abc[-¶-] / {+New+}{+¶+}' },
  { name: 'and parting again', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('|def'), back, enter], gives: 'abc{+¶+} / [-¶-] / def' },
]);

inSuggestMode('the kind of block', [
  { name: 'a subheading', edits: [at('hel|lo'), perform('block.heading2')], gives: '## hello world{~¶~}' },
  { name: 'a subheading and back', edits: [at('hel|lo'), perform('block.heading2'), perform('block.paragraph')], gives: 'hello world' },
  { name: 'a list', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('a|bc\nd|ef'), perform('block.bullets')], gives: '- abc{~¶~} / - def{~¶~}' },
  { name: 'an indent', start: [item('l', 'one'), item('m', 'two')], edits: [at('tw|o'), perform('block.indent')], gives: '- one /   - two{~¶~}' },
  { name: 'a subheading by one, a quote by another', edits: [at('hel|lo'), perform('block.heading2'), 'ben', perform('block.quote')], gives: '> hello world{~¶~}' },
]);
