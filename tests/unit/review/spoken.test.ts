import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { spoken } from '../../../domain/review/suggestion.ts';
import { summaries } from '../../../domain/review/summaries.ts';
import { $setLink } from '../../../renderer/editor/links.ts';
import { decideInEditor } from '../../../renderer/editor/review/decide.ts';
import { bodyOf } from '../../fuzz/play.ts';
import { within, type Step } from '../../fuzz/step.ts';
import { perform } from '../../fuzz/steps/commands.ts';
import { insert, remove } from '../../fuzz/steps/typing.ts';
import { selectObject } from '../../fuzz/steps/selecting.ts';
import { footnote, write } from '../../fuzz/steps/objects.ts';
import { table } from '../export/articles.ts';
import { at, enter, inBlock, item, paragraph } from './acting.ts';
import { openReview } from './reviewEditor.ts';

const picture: Block = { type: 'picture', id: 'f', file: 'a.jpg', width: 1, height: 1, caption: 'A quay', credit: '', alt: '' };
const noted: Block[] = [{ type: 'paragraph', id: 'p', runs: [{ text: 'hello' }, { type: 'footnote', id: 'n', note: 'See note 12.' }, { text: ' world' }] }];
const back = remove('character', -1);

interface Case {
  readonly what: string;
  readonly start?: readonly Block[];
  readonly edits: readonly Step[];
  /** Behind who made it: "insertion by Ana, line pass: …". */
  readonly says: string;
}

const cases: readonly Case[] = [
  { what: 'an insertion', edits: [at('hello| world'), insert(' there')], says: 'insertion:  there' },
  { what: 'a deletion', edits: [at('|hello |world'), back], says: 'deletion: hello ' },
  { what: 'a replacement', edits: [at('|hello|'), insert('Good')], says: 'replacement: hello becomes Good' },
  { what: 'a new paragraph', edits: [at('hello| world'), enter], says: 'insertion: paragraph break' },
  { what: 'a join', start: [paragraph('p', 'abc'), paragraph('q', 'def')], edits: [at('|def'), back], says: 'deletion: paragraph break' },
  { what: 'bold words', edits: [at('|hello|'), perform('format.bold')], says: 'change: bold: hello' },
  { what: 'a link', edits: [at('|hello|'), (open) => within(open, () => $setLink('https://a.example'))], says: 'change: link: hello' },
  { what: 'a note to oneself', edits: [at('|hello|'), perform('format.note')], says: 'change: note to self: hello' },
  { what: 'a subheading', edits: [at('hel|lo'), perform('block.heading2')], says: 'change: paragraph becomes subheading: hello world' },
  { what: 'an empty subheading', start: [paragraph('p')], edits: [inBlock(0), perform('block.heading3')], says: 'change: paragraph becomes small subheading: paragraph break' },
  { what: 'a list', edits: [at('hel|lo'), perform('block.numbers')], says: 'change: paragraph becomes numbered list: hello world' },
  { what: 'an indent', start: [item('l', 'one'), item('m', 'two')], edits: [at('tw|o'), perform('block.indent')], says: 'change: indented: two' },
  { what: 'a note to readers', edits: [at('hel|lo'), perform('block.update')], says: 'change: paragraph becomes update note: hello world' },
  { what: 'a header row', start: table(['a'], ['b']), edits: [at('|a'), perform('table.headerRow')], says: 'change: header row: a' },
  { what: 'a header row of several cells', start: table(['a', 'b'], ['c', 'd']), edits: [at('|a'), perform('table.headerRow')], says: 'change: header row: a · b' },
  { what: 'a header row that is taken back: nothing', start: table(['a', 'b'], ['c', 'd']), edits: [at('|a'), perform('table.headerRow'), perform('table.headerRow'), at('b|'), insert('x')], says: 'insertion: x' },
  { what: 'a list of several paragraphs', start: [paragraph('p', 'one'), paragraph('q', 'two')], edits: [at('|one\ntwo|'), perform('block.bullets')], says: 'change: paragraph becomes bulleted list: one · two' },
  { what: 'bold words in several paragraphs', start: [paragraph('p', 'one'), paragraph('q', 'two'), paragraph('r', 'three')], edits: [at('o|ne\ntwo\nth|ree'), perform('format.bold')], says: 'change: bold: ne · two · th' },
  { what: 'words of a footnote', start: noted, edits: [footnote(0)], says: 'change: text of the footnote: See note 12. becomes Note 0.' },
  { what: 'words of a footnote that are formatted too', start: noted, edits: [footnote(2)], says: 'change: text of the footnote: See note 12. becomes Note 0' },
  { what: 'only the format of a footnote', start: [{ type: 'paragraph', id: 'p', runs: [{ text: 'hello' }, { type: 'footnote', id: 'n', note: 'Note 0' }] }], edits: [footnote(2)], says: 'change: formatting of the footnote: Note 0' },
  { what: 'a picture that goes', start: [paragraph('p', 'a'), picture], edits: [selectObject(0), back], says: 'deletion: [picture]' },
  { what: 'a caption', start: [paragraph('p', 'a'), picture], edits: [write(0, 0, 'A boat')], says: 'change: caption: A quay becomes A boat' },
  { what: 'a line', start: [paragraph('p', 'a'), paragraph('q', 'b')], edits: [at('a|'), perform('insert.divider')], says: 'insertion: [divider]' },
  { what: 'a footnote', edits: [at('world|'), perform('insert.footnote')], says: 'insertion: [footnote]' },
  { what: 'a row', start: table(['a', 'b']), edits: [at('|a'), perform('table.rowBelow')], says: 'insertion: row' },
  { what: 'a row with words', start: table(['a', 'b']), edits: [at('|a'), perform('table.rowBelow'), insert('new')], says: 'insertion: row: new' },
  { what: 'a row that goes', start: table(['a', 'b'], ['c', 'd']), edits: [at('|a'), perform('table.deleteRow')], says: 'deletion: row: a · b' },
  { what: 'a cell that goes', start: table(['a', 'b']), edits: [at('|a'), perform('table.deleteColumn')], says: 'deletion: cell: a' },
  { what: 'two rows that go', start: [...table(['a', 'b'], ['c', 'd']), paragraph('p', 'x')], edits: [at('|a'), perform('table.delete')], says: 'deletion: rows: a · b · c · d' },
  { what: 'a moved paragraph', start: [paragraph('p', 'The first.'), paragraph('q', 'The second.')], edits: [at('The f|irst.'), perform('block.moveDown')], says: 'move: The first.¶' },
];

describe('what a screen reader says of', () => {
  it.each(cases.map((one) => [`${one.what}: ${one.says}`, one] as const))('%s', (_title, { start = [paragraph('p', 'hello world')], edits, says }) => {
    const open = openReview(start);
    for (const edit of edits) edit(open);
    expect(summaries(bodyOf(open), open.changes).map(spoken).map((words) => words.replace(' by ana, line pass', ''))).toEqual([says]);
    open.dispose();
  });

  it('words in bold and then those of the footnote behind them: two things to decide', () => {
    const open = openReview(noted);
    for (const edit of [at('|hello|'), perform('format.bold'), footnote(0)]) edit(open);
    const [bold, note, ...more] = summaries(bodyOf(open), open.changes);
    expect([bold?.properties, note?.properties, more]).toEqual([['bold'], ['text of the footnote'], []]);
    expect(note?.parts.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'removed', text: 'See' }, { kind: 'added', text: 'Note' }, { kind: 'removed', text: 'note 12' }, { kind: 'added', text: '0' }]);
    decideInEditor(open.editor, (id) => (id === note?.id ? 'reject' : 'accept'));
    expect(bodyOf(open)).toMatchObject([{ runs: [{ text: 'hello', marks: ['bold'] }, { type: 'footnote', id: 'n', note: 'See note 12.' }, { text: ' world' }] }]);
    open.dispose();
  });

  it('who, in which pass and why', () => {
    const open = openReview([paragraph('p', 'hello world')]);
    for (const edit of [at('|hello|'), insert('Good')]) edit(open);
    for (const change of Object.values(open.changes)) Object.assign(change, { name: 'Ana Lima', pass: 'legal', reason: 'as in court' });
    expect(summaries(bodyOf(open), open.changes).map(spoken)).toEqual(['replacement by Ana Lima, legal pass: hello becomes Good (as in court)']);
    open.dispose();
  });
});
