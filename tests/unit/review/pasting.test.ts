import type { Block } from '../../../domain/body/body.ts';
import { copy, cut, paste, pasteFrom } from '../../fuzz/steps/clipboard.ts';
import { insert, remove } from '../../fuzz/steps/typing.ts';
import { table } from '../export/articles.ts';
import { at, inBlock, inSuggestMode, item, paragraph } from './acting.ts';

const text = (value: string) => pasteFrom('text/plain', value);
const html = (value: string) => pasteFrom('text/html', value);
const picture: Block = { type: 'picture', id: 'f', file: 'a.jpg', width: 1, height: 1, caption: '', credit: '', alt: '' };
/** As Word puts it on the clipboard, with its own tracked changes. */
const fromWord =
  '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p class="MsoNormal">He <del cite="mailto:Ana" datetime="2026-11-25T10:00">lied</del><ins cite="mailto:Ana" datetime="2026-11-25T10:00">misspoke</ins>.</p></body></html>';

inSuggestMode('pasting', [
  { name: 'words', edits: [at('hello| world'), text(' there')], gives: 'hello{+ there+} world' },
  { name: 'bold words', edits: [at('hello| world'), html(' <b>there</b>')], gives: 'hello{+*there*+} world' },
  { name: 'words over a selection', edits: [at('|hello|'), text('Good')], gives: '[-hello-]{+Good+} world' },
  { name: 'paragraphs', edits: [at('hello| world'), text('one\n\ntwo')], gives: 'hello{+one+}{+¶+} / {+two+} world' },
  { name: 'paragraphs over a selection', edits: [at('he|llo wor|ld'), text('one\n\ntwo')], gives: 'he{+one+}{+¶+} / [-llo wor-]{+two+}ld' },
  { name: 'paragraphs over two paragraphs', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('ab|c\nd|ef'), text('one\n\ntwo')], gives: 'ab[-c-]{+one+} / [-d-]{+two+}ef' },
  { name: 'a subheading and a line', edits: [at('hello| world'), html('<h2>Head</h2><hr><p>text</p>')], gives: 'hello{+Head+}{+¶+} / <divider>{+¶+} / {+text+} world' },
  { name: 'a list in an empty paragraph', start: [paragraph('p', 'a'), paragraph('q')], edits: [inBlock(1), html('<ul><li>one</li><li>two</li></ul>')], gives: 'a / - {+one+}{+¶+} / - {+two+}{~¶~}' },
  { name: 'a list into a list', start: [item('l', 'one'), item('m', 'two')], edits: [at('one|'), html('<ul><li>x</li><li>y</li></ul>')], gives: '- one / - {+x+}{+¶+} / - {+y+}{+¶+} / - two' },
  { name: 'plain text with tabs: a table', start: [paragraph('p', 'a'), paragraph('q')], edits: [inBlock(1), text('a\tb\nc\td')], gives: 'a / [-¶-] / {+a+}|{+¶+} / {+b+}|{+¶+} / {+c+}|{+¶+} / {+d+}|{+¶+}' },
  { name: 'plain text with tabs into a cell', start: table(['a', 'b']), edits: [at('a|'), text('x\ty')], gives: 'a{+x\ty+}| / b|' },
  { name: 'an address', edits: [at('hello| world'), text('https://a.example/x')], gives: 'hello{+https://a.example/x+} world' },
  { name: 'an address over a selection: a link', edits: [at('|hello|'), text('https://a.example/x')], gives: '{~<a>hello</>~} world' },
  { name: 'from Word with tracked changes of its own', edits: [at('hello| world'), html(fromWord)], gives: 'hello{+He misspoke.+} world' },
  { name: 'inside another’s insertion', edits: [at('he|llo'), insert('XY'), 'ben', at('X|Y'), text('b')], gives: 'he{+X+}{+b+}{+Y+}llo world' },
  { name: 'inside struck text', edits: [at('|hello|'), remove('character', -1), at('hel|lo'), text('b')], gives: '[-hel-]{+b+}[-lo-] world' },
  { name: 'a copy of suggested text: its marks stay behind', edits: [at('|hello|'), insert('Good'), at('|helloGood|'), copy, at('world|'), paste], gives: '[-hello-]{+Good+} world{+Good+}' },
  { name: 'paragraphs where a break is struck', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('abc|'), remove('character', 1), at('ab|c'), text('one\n\ntwo')], gives: 'ab{+one+}{+¶+} / {+two+}c[-¶-] / def' },
  { name: 'what was cut, in the same place', edits: [at('h|ell|o'), cut, paste], gives: 'h{+ell+}[-ell-]o world' },
  { name: 'a paragraph that was cut: it is moved', start: [paragraph('p', 'The first one.'), paragraph('q', 'The second.'), picture, paragraph('r')], edits: [at('|The first one.\n|The'), cut, inBlock(2), paste], gives: '[-The first one.-][-¶-] / The second. / <picture> / {+The first one.+}' },
]);
