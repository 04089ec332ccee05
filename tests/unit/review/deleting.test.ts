import type { Block } from '../../../domain/body/body.ts';
import { insert, remove } from '../../fuzz/steps/typing.ts';
import { perform } from '../../fuzz/steps/commands.ts';
import { selectObject } from '../../fuzz/steps/selecting.ts';
import { box, table } from '../export/articles.ts';
import { at, inBlock, inSuggestMode, item, paragraph } from './acting.ts';

const picture: Block = { type: 'picture', id: 'f', file: 'a.jpg', width: 1, height: 1, caption: '', credit: '', alt: '' };
const line: Block = { type: 'divider', id: 'd' };
const [a, b] = [paragraph('p', 'abc'), paragraph('q', 'def')];
const [before, behind] = [-1, 1] as const;
const mixed: Block[] = [{ type: 'paragraph', id: 'p', runs: [{ text: 'ab' }, { text: 'cd', marks: ['bold'] }, { text: 'ef', link: { href: 'https://a.example' } }] }];

inSuggestMode('deleting', [
  { name: 'the letter before', edits: [at('hel|lo'), remove('character', before)], gives: 'he[-l-]lo world' },
  { name: 'the letter behind', edits: [at('hel|lo'), remove('character', behind)], gives: 'hel[-l-]o world' },
  { name: 'the word before', edits: [at('world|'), remove('word', before)], gives: 'hello [-world-]' },
  { name: 'the word behind', edits: [at('hello| world'), remove('word', behind)], gives: 'hello[- world-]' },
  { name: 'the line before', edits: [at('wor|ld'), remove('line', before)], gives: '[-hello wor-]ld' },
  { name: 'the line behind', edits: [at('wor|ld'), remove('line', behind)], gives: 'hello wor[-ld-]' },
  { name: 'two words before, one after the other', edits: [at('world|'), remove('word', before), remove('word', before)], gives: '[-hello world-]' },
  { name: 'across bold words and a link', start: mixed, edits: [at('a|bcde|f'), remove('character', before)], gives: 'a[-b-][-*cd*-][-<a>e</>-]<a>f</>' },
  { name: 'across two paragraphs', start: [a, b], edits: [at('ab|c\nd|ef'), remove('character', before)], gives: 'ab[-c-][-¶-] / [-d-]ef' },
  { name: 'across three paragraphs', start: [a, paragraph('m', 'middle'), b], edits: [at('ab|c\nmiddle\nd|ef'), remove('character', before)], gives: 'ab[-c-][-¶-] / [-middle-][-¶-] / [-d-]ef' },
  { name: 'at the start of a paragraph: joins it to the one before', start: [a, b], edits: [at('|def'), remove('character', before)], gives: 'abc[-¶-] / def' },
  { name: 'at the end of a paragraph: joins the next one to it', start: [a, b], edits: [at('abc|'), remove('character', behind)], gives: 'abc[-¶-] / def' },
  { name: 'at the start of an empty paragraph', start: [a, paragraph('e'), b], edits: [inBlock(1), remove('character', before)], gives: 'abc / [-¶-] / def' },
  { name: 'across list levels', start: [item('l', 'one'), item('m', 'two', 1), item('n', 'three', 2)], edits: [at('o|ne\ntwo\nth|ree'), remove('character', before)], gives: '- o[-ne-][-¶-] /   - [-two-][-¶-] / - [-th-]ree{~¶~}' },
  { name: 'across the end of a list', start: [item('l', 'one'), b], edits: [at('o|ne\nd|ef'), remove('character', before)], gives: '- o[-ne-][-¶-] / - [-d-]ef{~¶~}' },
  { name: 'across a picture', start: [a, picture, b], edits: [at('ab|c\nd|ef'), remove('character', before)], gives: 'ab[-c-][-¶-] / <picture>[-¶-] / [-d-]ef' },
  { name: 'across a line', start: [a, line, b], edits: [at('ab|c\nd|ef'), remove('character', before)], gives: 'ab[-c-][-¶-] / <divider>[-¶-] / [-d-]ef' },
  { name: 'across a table', start: [a, ...table(['x', 'y']), b], edits: [at('ab|c\nx\ny\nd|ef'), remove('character', before)], gives: 'ab[-c-][-¶-] / [-x-]|[-¶-] / [-y-]|[-¶-] / [-d-]ef' },
  { name: 'from a paragraph into a table', start: [a, ...table(['xx', 'y'])], edits: [at('ab|c\nx|x'), remove('character', before)], gives: 'ab[-c-] / x[-x-]| / y|' },
  { name: 'across two cells', start: table(['ab', 'cd']), edits: [at('a|b\nc|d'), remove('character', before)], gives: 'a[-b-]| / [-c-]d|' },
  { name: 'across a fact box', start: [a, ...box('Facts', paragraph('i', 'in')), b], edits: [at('ab|c\nFacts\nin\nd|ef'), remove('character', before)], gives: 'ab[-c-][-¶-] / [-Facts-]|[-¶-] / [-in-][-¶-] / [-d-]ef' },
  { name: 'a picture', start: [a, picture, b], edits: [selectObject(0), remove('character', before)], gives: 'abc / <picture>[-¶-] / def' },
  { name: 'a line', start: [a, line, b], edits: [selectObject(0), remove('character', behind)], gives: 'abc / <divider>[-¶-] / def' },
  { name: 'a table', start: [a, ...table(['x', 'y'])], edits: [at('|x'), perform('table.delete')], gives: 'abc / [-x-]|[-¶-] / [-y-]|[-¶-]' },
  { name: 'over one’s own insertion and what was there', edits: [at('he|llo'), insert('XY'), at('h|eX|Y'), remove('character', before)], gives: 'h[-e-]{+Y+}llo world' },
  { name: 'over another’s insertion and what was there', edits: [at('he|llo'), insert('XY'), 'ben', at('h|eX|Y'), remove('character', before)], gives: 'h[-e-][-{+X+}-]{+Y+}llo world' },
  { name: 'over the insertions of both', edits: [at('he|llo'), insert('XY'), 'ben', at('XY|'), insert('Z'), at('|heXYZ|'), remove('character', before)], gives: '[-he-][-{+XY+}-]llo world' },
  { name: 'what another has struck, and more', edits: [at('|ell|'), remove('character', before), 'ben', at('|hello|'), remove('character', before)], gives: '[-h-][-ell-][-o-] world' },
  { name: 'all of another’s paragraph', start: [a], edits: [at('abc|'), perform('block.duplicate'), 'ben', perform('block.delete')], gives: 'abc / [-{+abc+}-][-{+¶+}-]' },
]);
