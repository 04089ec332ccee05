import { KEY_BACKSPACE_COMMAND, REDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { isTextBlock, isTextRun, type Block } from '../../../domain/body/body.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { insertFootnote, writeFootnote } from '../../../renderer/editor/footnotes.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { attempt, bodyOf } from '../../fuzz/play.ts';
import type { Step } from '../../fuzz/step.ts';
import { cut, paste, pasteFrom } from '../../fuzz/steps/clipboard.ts';
import { run } from '../../fuzz/steps/commands.ts';
import { drag } from '../../fuzz/steps/objects.ts';
import { select, selectCells, selectObject } from '../../fuzz/steps/selecting.ts';
import { insert, lineBreak, pressKey, remove } from '../../fuzz/steps/typing.ts';
import { replaceAll } from '../../fuzz/steps/words.ts';
import { box, table } from '../export/articles.ts';
import { markup } from './markup.ts';
import { openReview } from './reviewEditor.ts';

/** What random sequences have found to go wrong, as short as it can be. Places are the nth text and the nth letter in it. */
const p = (id: string, text = ''): Block => ({ type: 'paragraph', id, runs: text === '' ? [] : [{ text }] });
const linked = (text: string) => ({ text, link: { href: 'https://example.org/a' } });

function shown(blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      if (!isTextBlock(block)) return `<${block.type}>`;
      const text = block.runs.map((one) => (isTextRun(one) ? one.text : '°')).join('');
      return block.type === 'cell' ? `${text}|` : block.type === 'factBox' ? `[${text}]` : block.type === 'heading' ? `## ${text}` : 'box' in block && blocks.slice(0, at).some(({ id }) => id === block.box) ? `> ${text}` : text;
    })
    .join(' / ');
}

interface Case {
  readonly name: string;
  readonly start: Block[];
  readonly edits: readonly (readonly ['ana' | 'ben', Step])[];
  readonly accepted: string;
}

const table2x2 = '<table><tr><th>h</th><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>';

const cases: readonly Case[] = [
  {
    name: 'a fact box that is cut and pasted into the middle of a paragraph',
    start: [{ type: 'paragraph', id: 'b', runs: [{ unknown: { type: 'mention' } }, { text: ' ' }, linked(' ')] }, ...box(''), { type: 'pullQuote', id: 'q', runs: [] }],
    edits: [['ana', select(3, 0)], ['ana', cut], ['ana', select(0, 0)], ['ana', paste]],
    accepted: '°   / [] / ',
  },
  {
    name: 'a table that is deleted after a cell of it was emptied, with a row in which a colleague wrote',
    start: table(['Boat', 'Tonnes']),
    edits: [['ana', selectCells(0, 0)], ['ana', run('table.rowBelow')], ['ben', insert('x')], ['ana', selectCells(0, 0)], ['ana', remove('character', -1)], ['ana', run('table.delete')]],
    accepted: '',
  },
  {
    name: 'a column put in before the cell one types in',
    start: table(['ab']),
    edits: [['ana', select(1, 1)], ['ana', insert('x')], ['ana', run('table.columnBefore')]],
    accepted: '| / axb|',
  },
  {
    name: 'another’s new table that is dragged up past text',
    start: [p('a', 'one')],
    edits: [['ben', select(3, 3)], ['ben', pasteFrom('text/html', table2x2)], ['ana', drag(1, 0)]],
    accepted: 'h| / 1| / 2| / 3| / one',
  },
  {
    name: 'a row that is moved',
    start: table(['a', 'b'], ['c', 'd']),
    edits: [['ana', select(0, 0)], ['ana', run('block.moveDown')]],
    accepted: 'c| / d| / a| / b|',
  },
  {
    name: 'a fact box that is dragged to where a list names it',
    start: [{ type: 'factBox', id: 'T', runs: [{ text: 'T' }] }, { type: 'audio', id: 's', file: 'a.mp3', title: '', credit: '', transcript: '' }, { type: 'listItem', id: 'l', list: 'bullet', level: 0, box: 'T', runs: [{ text: 'item' }] }],
    edits: [['ana', drag(0, 1)]],
    accepted: '<audio> / [T] / > item',
  },
  {
    name: 'a word typed over the end of one row and the start of the next',
    start: table(['a'], ['bb', 'c']),
    edits: [['ana', select(1, 10)], ['ana', insert('x')]],
    accepted: 'a| / x| / b| / c|',
  },
  {
    name: 'a fact box that is cut and pasted into a list item of it that is struck',
    start: [
      p('z'),
      { type: 'factBox', id: 'b', runs: [{ text: 'a\nb', private: true }, { text: '\r ' }] },
      { type: 'listItem', id: 'l', list: 'bullet', level: 0, box: 'b', runs: [{ text: '   ', private: true }, { ...linked('a\nb'), private: true }] },
      { type: 'pullQuote', id: 'q', runs: [{ text: ' ' }, { text: 'x\ty' }] },
    ],
    edits: [['ana', select(2, 7649)], ['ana', cut], ['ana', select(7658, 7658)], ['ana', paste]],
    accepted: ' / [a\n] /  / [b\r ] / >    a\nb /  x\ty',
  },
  {
    name: 'text pasted over the end of a table and the start of a quote beside it',
    start: [...table(['', '“quoted”'], [' ']), { type: 'pullQuote', id: 'q', runs: [{ text: ' ' }, { text: ' ', tone: 'dry' }, { text: 'a' }] }],
    edits: [['ana', select(0, 4)], ['ana', pasteFrom('text/plain', '- x')]],
    accepted: '- x  a',
  },
  {
    name: 'a nested list item that is dragged into a list beyond a fact box',
    start: [
      { type: 'listItem', id: 'l', list: 'bullet', level: 0, runs: [{ text: 'one' }] },
      ...box('T'),
      { type: 'listItem', id: 'm', list: 'bullet', level: 1, runs: [{ text: 'two' }] },
    ],
    edits: [['ana', drag(2, 0)]],
    accepted: 'two / one / [T]',
  },
  {
    name: 'one’s own table and paragraph, deleted again around what another has written in them',
    start: [...table(['', '']), p('q', '  ')],
    edits: [['ben', select(0, 191)], ['ben', cut], ['ben', select(1526, 1526)], ['ben', paste], ['ana', select(7881, 7881)], ['ana', insert('x')], ['ana', select(0, 5032)], ['ben', insert('a')]],
    accepted: 'a| /   ',
  },
  {
    name: 'a fact box that goes back past a note, over which what is in it had moved up',
    start: [
      { type: 'correction', id: 'c', kind: 'correction', at: '2026-11-26T04:00:00Z', runs: [] },
      { type: 'listItem', id: 'l', list: 'bullet', level: 0, runs: [{ text: 'one' }] },
      { type: 'factBox', id: 'b', runs: [] },
      { type: 'listItem', id: 'm', list: 'bullet', level: 0, runs: [{ text: 'two' }], box: 'b' },
    ],
    edits: [['ana', select(3, 1)], ['ana', run('block.bullets')], ['ana', run('block.moveUp')]],
    accepted: 'one / [] / > two / ',
  },
  {
    name: 'a word over blocks whose marks are struck, up to the end of the text',
    start: [{ type: 'heading', id: 'h', level: 2, runs: [] }, { type: 'listItem', id: 'l', list: 'bullet', level: 0, runs: [] }, { type: 'correction', id: 'c', kind: 'correction', at: '2026-11-26T04:00:00Z', runs: [] }],
    edits: [['ana', select(0, 1)], ['ana', insert('x')], ['ana', select(0, 1841)], ['ana', insert('y')]],
    accepted: '## y',
  },
  {
    name: 'text put in where longer rows of a table were deleted',
    start: table(['a', 'b', 'c', 'd'], ['e'], ['f', 'g', 'h']),
    edits: [['ana', selectCells(7, 3)], ['ana', run('table.deleteRow')], ['ana', pasteFrom('text/plain', 'x')]],
    accepted: 'f| / g| / hx|',
  },
  {
    name: 'text put in where a column was all that a row had',
    start: table(['--'], ['a', 'b', 'c'], ['d']),
    edits: [['ana', select(0, 0)], ['ana', run('table.deleteColumn')], ['ana', pasteFrom('text/plain', 'x')]],
    accepted: 'bx| / c|',
  },
  {
    name: 'a line break after words of a link were replaced at the caret',
    start: [{ type: 'paragraph', id: 'p', runs: [linked('quoted')] }],
    edits: [['ana', select(1, 2)], ['ana', insert('two words')], ['ana', replaceAll('word', 'term')], ['ana', lineBreak]],
    accepted: 'qtwo termsoted\n',
  },
  {
    name: 'text pasted behind a divider that took the place of a card above a list in a list',
    start: [{ type: 'embed', id: 'e', url: 'https://example.org/a', title: '', provider: '' }, { type: 'listItem', id: 'l', list: 'bullet', level: 1, runs: [] }],
    edits: [['ana', selectObject(0)], ['ana', run('insert.divider')], ['ana', pasteFrom('text/plain', 'x')]],
    accepted: '<divider> / x',
  },
  {
    name: 'a line break over cells that only fill up a row, which stays as long as the others',
    start: table(['a'], ['b'], ['c'], ['d', '', 'e', '']),
    edits: [['ana', select(8375, 1908)], ['ana', lineBreak], ['ana', selectCells(8, 0)], ['ana', run('table.headerRow')]],
    accepted: 'a| / \n| / c| / d| / | / e| / |',
  },
  {
    name: 'selected rows that are moved, and deleted there',
    start: table(['a'], ['b'], ['c'], ['d', 'e']),
    edits: [['ana', selectCells(0, 2)], ['ana', run('block.moveDown')], ['ana', run('table.deleteRow')]],
    accepted: 'c| / d| / e|',
  },
];

describe('suggested', () => {
  it.each(cases)('$name', ({ start, edits, accepted }) => {
    const open = openReview(normaliseBody(start));
    const before = bodyOf(open);
    for (const [who, step] of edits) {
      open.as(who);
      attempt(step, open);
      expect(original(bodyOf(open))).toEqual(before);
    }
    expect(shown(final(bodyOf(open)))).toBe(accepted);
    const ids = bodyOf(open).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // The cells of a row stand together.
    const rows = bodyOf(open).flatMap((block) => (block.type === 'cell' ? [block.row] : []));
    expect(rows.filter((row, at) => row !== rows[at - 1])).toEqual([...new Set(rows)]);
    open.dispose();
  });

  it('deletion beside a straight quote leaves the quote as it is', () => {
    const open = openReview([p('a', '"quoted"')]);
    select(1, 1)(open);
    remove('character', 1)(open);
    expect(shown(final(bodyOf(open)))).toBe('"uoted"');
    open.dispose();
  });

  it('quote in the place of other signs opens or closes by what is left before it', () => {
    const open = openReview([p('a', 'Go!')]);
    select(0, 3)(open);
    insert('"')(open);
    expect(shown(final(bodyOf(open)))).toBe('“');
    open.dispose();
  });

  it.each<[string, Block[], number, number, string]>([
    ['opens where a line break stands in a link before it', [p('a', ' '), { type: 'paragraph', id: 'b', runs: [linked('a\nb'), { text: ' ' }] }], 3, 2, '  / a\n“'],
    ['is set by the text before a struck fact box', [p('a', ' '), { type: 'factBox', id: 'f', runs: [{ text: 'T' }] }, { type: 'paragraph', id: 'b', box: 'f', runs: [] }], 5, 3, ' “'],
    ['is set by the text before a struck recording', [p('a', 'a-b'), { type: 'audio', id: 's', file: 'a.mp3', title: 'Waves', credit: '', transcript: '' }, { type: 'listItem', id: 'l', list: 'bullet', level: 0, runs: [] }], 2, 3, 'a-“'],
  ])('quote behind struck text %s', (_name, start, from, to, accepted) => {
    const open = openReview(normaliseBody(start));
    select(from, to)(open);
    insert('"')(open);
    expect(shown(final(bodyOf(open)))).toBe(accepted);
    open.dispose();
  });

  it('dash in the place of hyphens that were there is one change, and one Backspace gives the hyphens back', () => {
    const open = openReview([p('a', 'one--')]);
    select(5, 5)(open);
    insert('x')(open);
    expect(markup(bodyOf(open))).toBe('one[----]{+—x+}');
    pressKey(open, KEY_BACKSPACE_COMMAND);
    expect(markup(bodyOf(open))).toBe('one--{+x+}');
    open.editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(markup(bodyOf(open))).toBe('one[----]{+—x+}');
    open.dispose();
  });

  it('footnote is the one that was put in: it can be written at once', () => {
    const open = openReview([p('a', 'word')]);
    select(2, 2)(open);
    const added = insertFootnote(open.editor, open.newId);
    writeFootnote(open.editor, added?.key ?? '', 'See there.');
    expect(bodyOf(open)).toMatchObject([{ runs: [{ text: 'wo' }, { type: 'footnote', note: 'See there.' }, { text: 'rd' }] }]);
    open.dispose();
  });
});
