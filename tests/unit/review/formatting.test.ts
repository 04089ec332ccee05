import type { Block } from '../../../domain/body/body.ts';
import { $removeLink, $setLink } from '../../../renderer/editor/links.ts';
import { within, type Step } from '../../fuzz/step.ts';
import { perform } from '../../fuzz/steps/commands.ts';
import { insert, remove } from '../../fuzz/steps/typing.ts';
import { at, inSuggestMode } from './acting.ts';

const bold = perform('format.bold');
const italic = perform('format.italic');
const runs = (...of: Extract<Block, { type: 'paragraph' }>['runs']): Block[] => [{ type: 'paragraph', id: 'p', runs: of }];
const linked = runs({ text: 'see ' }, { text: 'here', link: { href: 'https://a.example' } }, { text: ' now' });
const linkTo = (href: string): Step => (open) => within(open, () => $setLink(href));
const unlink: Step = (open) => within(open, $removeLink);

inSuggestMode('formatting', [
  { name: 'all of it', edits: [at('|hello world|'), bold], gives: '{~*hello world*~}' },
  { name: 'a part', edits: [at('h|ell|o'), bold], gives: 'h{~*ell*~}o world' },
  { name: 'across what is bold in part', start: runs({ text: 'he' }, { text: 'll', marks: ['bold'] }, { text: 'o' }), edits: [at('|hello|'), bold], gives: '{~*he*~}*ll*{~*o*~}' },
  { name: 'taken back: nothing is left to decide', edits: [at('h|ell|o'), bold, bold], gives: 'hello world' },
  { name: 'taken back in part', edits: [at('|hello|'), bold, at('|he|'), bold], gives: 'he{~*llo*~} world' },
  { name: 'twice', edits: [at('|hello|'), bold, italic], gives: '{~_*hello*_~} world' },
  { name: 'by two people', edits: [at('|hello|'), bold, 'ben', at('|llo wor|'), italic], gives: '{~*he*~}{~_*llo*_~}{~_ wor_~}ld' },
  { name: 'taken back by another', edits: [at('|hello|'), bold, 'ben', bold], gives: '{~hello~} world' },
  { name: 'of one’s own insertion: no change of its own', edits: [at('|hello'), insert('Oh '), at('|Oh|'), bold], gives: '{+*Oh*+}{+ +}hello world' },
  { name: 'of another’s insertion', edits: [at('|hello'), insert('Oh '), 'ben', at('|Oh|'), bold], gives: '{+{~*Oh*~}+}{+ +}hello world' },
  { name: 'of struck text', edits: [at('|hello|'), remove('character', -1), at('|hello|'), bold], gives: '[-{~*hello*~}-] world' },
  { name: 'typed inside', edits: [at('|hello|'), bold, at('he|llo'), insert('X')], gives: '{~*he*~}{+*X*+}{~*llo*~} world' },
  { name: 'struck in part', edits: [at('|hello|'), bold, at('he|ll|o'), remove('character', -1)], gives: '{~*he*~}[-{~*ll*~}-]{~*o*~} world' },
  { name: 'cleared', start: runs({ text: 'hello', marks: ['bold', 'italic'] }), edits: [at('|hello|'), perform('format.clear')], gives: '{~hello~}' },
]);

inSuggestMode('links', [
  { name: 'a new one', edits: [at('|hello|'), linkTo('https://a.example')], gives: '{~<a>hello</>~} world' },
  { name: 'another address', start: linked, edits: [at('he|re'), linkTo('https://b.example')], gives: 'see {~<b>here</>~} now' },
  { name: 'another address and the old one again', start: linked, edits: [at('he|re'), linkTo('https://b.example'), linkTo('https://a.example')], gives: 'see <a>here</> now' },
  { name: 'another address by each of two', start: linked, edits: [at('he|re'), linkTo('https://b.example'), 'ben', linkTo('https://c.example')], gives: 'see {~<c>here</>~} now' },
  { name: 'other words', start: linked, edits: [at('|here|'), insert('there')], gives: 'see [-<a>here</>-]{+there+} now' },
  { name: 'a word more', start: linked, edits: [at('he|re'), insert('X')], gives: 'see <a>he</>{+<a>X</>+}<a>re</> now' },
  { name: 'taken away', start: linked, edits: [at('he|re'), unlink], gives: 'see {~here~} now' },
  { name: 'taken away and put back', start: linked, edits: [at('|here|'), unlink, linkTo('https://a.example')], gives: 'see <a>here</> now' },
]);
