import { $isTableNode } from '@lexical/table';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  UNDO_COMMAND,
  REDO_COMMAND,
  type ElementNode,
  type TextNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { $runTableCommand } from '../../../renderer/editor/table/tableCommands.ts';
import { $insertFactBox } from '../../../renderer/editor/box/insertFactBox.ts';
import { box, table } from '../export/articles.ts';
import { markup } from './markup.ts';
import { openReview, type ReviewEditor } from './reviewEditor.ts';

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, runs: text === '' ? [] : [{ text }] });

/** Selects by the text of the whole article: positions count characters of text nodes in order. */
function select(open: ReviewEditor, from: number, to = from): void {
  open.editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes();
      const place = (wanted: number): [TextNode | ElementNode, number] => {
        let left = wanted;
        for (const node of texts) {
          if (left <= node.getTextContentSize()) return [node, left];
          left -= node.getTextContentSize();
        }
        throw new Error('past the end');
      };
      const selection = $createRangeSelection();
      const [a, b] = [place(from), place(to)];
      selection.anchor.set(a[0].getKey(), a[1], 'text');
      selection.focus.set(b[0].getKey(), b[1], 'text');
      $setSelection(selection);
    },
    { discrete: true },
  );
}

function type(open: ReviewEditor, text: string): void {
  for (const char of text) {
    open.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(char);
      },
      { discrete: true },
    );
  }
}

const edit = (open: ReviewEditor, $do: () => void): void => {
  open.editor.update($do, { discrete: true });
};

/** Gives a command with the caret in the first cell of the table. */
function inTable(open: ReviewEditor, command: Parameters<typeof $runTableCommand>[0]): void {
  edit(open, () => $getRoot().getChildren().find($isTableNode)?.selectStart());
  edit(open, () => {
    $runTableCommand(command);
  });
}

/** Without a window there is no caret movement, so a deletion is made as Lexical makes it: selected, then removed. */
function remove(open: ReviewEditor, by: -1 | 1): void {
  open.editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      if (selection.isCollapsed()) {
        const { anchor, focus } = selection;
        const node = anchor.getNode();
        const beside = by < 0 ? node.getPreviousSibling() : node.getNextSibling();
        const edge = by < 0 ? 0 : node.getTextContentSize();
        if (anchor.offset === edge && beside !== null) focus.set(beside.getKey(), by < 0 ? beside.getTextContentSize() - 1 : 1, 'text');
        else focus.set(anchor.key, anchor.offset + by, 'text');
      }
      selection.removeText();
    },
    { discrete: true },
  );
}

const dispatch = (open: ReviewEditor, command: typeof UNDO_COMMAND): void => {
  open.editor.dispatchCommand(command, undefined);
  open.editor.read(() => undefined);
};

interface Case {
  readonly name: string;
  readonly start?: Block[];
  readonly act: (open: ReviewEditor) => void;
  readonly gives: string;
}

const cases: readonly Case[] = [
  { name: 'typing in a word', act: (o) => (select(o, 2), type(o, 'XY')), gives: 'he{+XY+}llo world' },
  { name: 'Backspace strikes, and goes on in front of what it struck', act: (o) => (select(o, 5), remove(o, -1), remove(o, -1)), gives: 'hel[-lo-] world' },
  { name: 'Delete strikes, and goes on behind what it struck', act: (o) => (select(o, 0), remove(o, 1), remove(o, 1)), gives: '[-he-]llo world' },
  { name: 'the letter that was really deleted among equal ones', start: [paragraph('p', 'aaaa')], act: (o) => (select(o, 2), remove(o, -1), type(o, 'b')), gives: 'a{+b+}[-a-]aa' },
  { name: 'typing after Backspace stays in front of the struck text', act: (o) => (select(o, 5), remove(o, -1), type(o, 'x')), gives: 'hell{+x+}[-o-] world' },
  { name: 'typing after Delete stays behind the struck text', act: (o) => (select(o, 0), remove(o, 1), type(o, 'J')), gives: '[-h-]{+J+}ello world' },
  { name: 'replacing a word is one replacement', act: (o) => (select(o, 6, 11), type(o, 'there')), gives: 'hello [-world-]{+there+}' },
  { name: 'typing inside struck text splits it', act: (o) => (select(o, 1, 4), remove(o, -1), select(o, 2), type(o, 'X')), gives: 'h[-e-]{+X+}[-ll-]o world' },
  { name: 'an own insertion is really deleted', act: (o) => (select(o, 2), type(o, 'XY'), remove(o, -1)), gives: 'he{+X+}llo world' },
  { name: 'another’s insertion is struck on top', act: (o) => (select(o, 2), type(o, 'XY'), o.as('ben'), remove(o, -1)), gives: 'he{+X+}[-{+Y+}-]llo world' },
  { name: 'typing in another’s insertion is an insertion of one’s own', act: (o) => (select(o, 2), type(o, 'XY'), o.as('ben'), select(o, 3), type(o, 'b')), gives: 'he{+X+}{+b+}{+Y+}llo world' },
  { name: 'Backspace jumps over what is struck already', act: (o) => (select(o, 4, 5), remove(o, -1), select(o, 5), remove(o, -1), remove(o, -1)), gives: 'hel[-lo-] world' },
  { name: 'typing in edit mode inside another’s insertion is plain', act: (o) => (select(o, 2), type(o, 'XY'), o.as('ben', 'edit'), select(o, 3), type(o, 'b')), gives: 'he{+X+}b{+Y+}llo world' },
  { name: 'typing in edit mode inside struck text is plain and stays', act: (o) => (select(o, 1, 4), remove(o, -1), o.as('ben', 'edit'), select(o, 2), type(o, 'bc')), gives: 'h[-e-]bc[-ll-]o world' },
  { name: 'Enter in the middle', act: (o) => (select(o, 5), dispatch(o, INSERT_PARAGRAPH_COMMAND)), gives: 'hello{+¶+} /  world' },
  { name: 'Enter, then typing', act: (o) => (select(o, 5), dispatch(o, INSERT_PARAGRAPH_COMMAND), type(o, 'A')), gives: 'hello{+¶+} / {+A+} world' },
  { name: 'a deletion over two paragraphs keeps both', start: [paragraph('p', 'abc'), paragraph('q', 'def')], act: (o) => (select(o, 2, 4), remove(o, -1)), gives: 'ab[-c-][-¶-] / [-d-]ef' },
  { name: 'typing over two paragraphs', start: [paragraph('p', 'abc'), paragraph('q', 'def')], act: (o) => (select(o, 2, 4), type(o, 'xy')), gives: 'ab[-c-][-¶-] / [-d-]{+xy+}ef' },
  { name: 'a picture or line that is removed is struck', start: [paragraph('p', 'a'), { type: 'divider', id: 'd' }, paragraph('q', 'b')], act: (o) => edit(o, () => $getRoot().getChildAtIndex(1)?.remove()), gives: 'a / <divider>[-¶-] / b' },
  { name: 'a new row', start: table(['a', 'b']), act: (o) => inTable(o, 'table.rowBelow'), gives: 'a| / b| / |{+¶+} / |{+¶+}' },
  { name: 'a removed column', start: table(['a', 'b'], ['c', 'd']), act: (o) => inTable(o, 'table.deleteColumn'), gives: '[-a-]|[-¶-] / b| / [-c-]|[-¶-] / d|' },
  { name: 'a row that is added and removed again', start: table(['a', 'b']), act: (o) => (inTable(o, 'table.rowBelow'), type(o, 'x'), edit(o, () => $runTableCommand('table.deleteRow'))), gives: 'a| / b|' },
  { name: 'a removed table', start: [...table(['a']), paragraph('q', 'b')], act: (o) => inTable(o, 'table.delete'), gives: '[-a-]|[-¶-] / b' },
  { name: 'typing in a cell', start: table(['a', 'b']), act: (o) => (select(o, 1), type(o, 'xy')), gives: 'a{+xy+}| / b|' },
  { name: 'a new fact box', start: [paragraph('p', 'a'), paragraph('q', 'b')], act: (o) => (select(o, 1), edit(o, $insertFactBox), type(o, 'T')), gives: 'a / {+T+}|{+¶+} / {+¶+} / b' },
  { name: 'typing in a box', start: box('T', paragraph('q', 'ab')), act: (o) => (select(o, 2), type(o, 'x')), gives: 'T| / a{+x+}b' },
  { name: 'Enter in a cell', start: table(['a', 'b']), act: (o) => (select(o, 1), dispatch(o, INSERT_PARAGRAPH_COMMAND)), gives: 'a{+\n+}| / b|' },
];

describe('in suggest mode', () => {
  it.each(cases)('$name: $gives', ({ start = [paragraph('p', 'hello world')], act, gives }) => {
    const open = openReview(start);
    act(open);
    expect(markup(open.editor.read($lexicalToBody))).toBe(gives);
    open.dispose();
  });

  it('formatting remembers what was, and forgets it when taken back', () => {
    const open = openReview([paragraph('p', 'hello world')]);
    select(open, 0, 5);
    open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
    open.editor.read(() => undefined);
    const [first] = open.editor.read($lexicalToBody);
    expect(first).toMatchObject({ runs: [{ text: 'hello', marks: ['bold'], rev: { was: [{ before: { bold: null } }] } }, { text: ' world' }] });
    open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
    open.editor.read(() => undefined);
    expect(open.editor.read($lexicalToBody)).toEqual([paragraph('p', 'hello world')]);
    open.dispose();
  });

  it('undo takes a suggestion back and redo brings it again, exactly', () => {
    const open = openReview([paragraph('p', 'hello world')]);
    const states = [JSON.stringify(open.editor.read($lexicalToBody))];
    const steps: ((o: ReviewEditor) => void)[] = [
      (o) => (select(o, 6, 11), type(o, 'x')),
      (o) => (select(o, 3), remove(o, -1)),
      (o) => (select(o, 1), dispatch(o, INSERT_PARAGRAPH_COMMAND)),
    ];
    for (const step of steps) {
      step(open);
      states.push(JSON.stringify(open.editor.read($lexicalToBody)));
    }
    for (const expected of states.slice(0, -1).reverse()) {
      dispatch(open, UNDO_COMMAND);
      expect(JSON.stringify(open.editor.read($lexicalToBody))).toBe(expected);
    }
    for (const expected of states.slice(1)) {
      dispatch(open, REDO_COMMAND);
      expect(JSON.stringify(open.editor.read($lexicalToBody))).toBe(expected);
    }
    open.dispose();
  });
});
