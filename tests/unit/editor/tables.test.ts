import { $createTableSelectionFrom, $isTableNode, type TableNode } from '@lexical/table';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { $clearFormats } from '../../../renderer/editor/behaviour/formats.ts';
import { blocksToHtml, blocksToText } from '../../../renderer/editor/clipboard/clipboardText.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { $selectionBlocks } from '../../../renderer/editor/clipboard/selectionBlocks.ts';
import { tabbedTextToCells } from '../../../renderer/editor/clipboard/tabbedText.ts';
import { $runTableCommand } from '../../../renderer/editor/table/tableCommands.ts';
import { $insertTable } from '../../../renderer/editor/table/tableEdits.ts';
import { $cellsOf, $rowsOf } from '../../../renderer/editor/table/tableTree.ts';
import { p, shownRows, table } from '../export/articles.ts';
import { openEditor, plain, type OpenEditor } from './openEditor.ts';

const text = (open: OpenEditor): string[] => shownRows(open.cache.body());

const within = (open: OpenEditor, $do: () => void): void => {
  open.editor.update($do, { discrete: true });
};
const $table = (): TableNode => {
  const found = $getRoot().getChildren().find($isTableNode);
  if (found === undefined) throw new Error('no table');
  return found;
};
const $cell = (row: number, column: number) => {
  const rows = $rowsOf($table());
  const cell = rows[row] === undefined ? undefined : $cellsOf(rows[row])[column];
  if (cell === undefined) throw new Error('no such cell');
  return cell;
};
const $element = (node: LexicalNode | null): ElementNode => {
  if (!$isElementNode(node)) throw new Error('no element');
  return node;
};
/** Puts the caret at the end of a cell. */
const caret = (open: OpenEditor, row: number, column: number): void => {
  within(open, () => $cell(row, column).selectEnd());
};
const type = (open: OpenEditor, words: string): void => {
  within(open, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  });
};
const tab = (open: OpenEditor, shiftKey = false): void => {
  open.editor.dispatchCommand(KEY_TAB_COMMAND, { shiftKey, preventDefault: () => undefined } as unknown as KeyboardEvent);
  open.editor.read(() => undefined);
};
const run = (open: OpenEditor, command: Parameters<typeof $runTableCommand>[0]): void => {
  within(open, () => {
    $runTableCommand(command);
  });
};
const twoByTwo = (): Block[] => table(['a*', 'b*'], ['c', 'd']);

describe('a table', () => {
  it('is put below the block at the caret, with a header row, and the caret in its first cell', () => {
    const open = openEditor([p('x')]);
    within(open, () => {
      $getRoot().selectEnd();
      $insertTable(2, 3, true);
    });
    type(open, 'first');
    expect(text(open)).toEqual(['x', 'first*|*|*', '||', '']);
    const cells = open.cache.body().filter((block) => block.type === 'cell');
    expect(new Set(cells.map((cell) => cell.table)).size).toBe(1);
    expect(new Set(cells.map((cell) => cell.row)).size).toBe(2);
  });

  it.each([
    ['table.rowAbove', ['|', 'a*|b*', 'c|d'], 0],
    ['table.rowBelow', ['a*|b*', '|', 'c|d'], 0],
    ['table.columnBefore', ['a*|*|b*', 'c||d'], 1],
    ['table.columnAfter', ['a*|b*|*', 'c|d|'], 1],
    ['table.headerRow', ['a|b', 'c|d'], 0],
    ['table.deleteRow', ['c|d'], 0],
    ['table.deleteColumn', ['a*', 'c'], 1],
    ['table.delete', [], 0],
  ] as const)('%s', (command, rows, column) => {
    const open = openEditor([...twoByTwo(), p('after')]);
    const before = plain(open.cache.body());
    caret(open, 0, column);
    run(open, command);
    expect(text(open)).toEqual([...rows, 'after']);
    expect(open.editor.read(() => $isRangeSelection($getSelection()))).toBe(true);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plain(open.cache.body())).toEqual(before);
  });

  it('goes with its last row or column', () => {
    const open = openEditor([...table(['only']), p('after')]);
    caret(open, 0, 0);
    run(open, 'table.deleteColumn');
    expect(text(open)).toEqual(['after']);
  });

  it('takes the first column of a short row by selected cells, and goes on in what is left', () => {
    const open = openEditor(table(['a', 'b', 'c'], ['d']));
    within(open, () => { $setSelection($createTableSelectionFrom($table(), $cell(1, 0), $cell(1, 0))); });
    run(open, 'table.deleteColumn');
    type(open, 'x');
    expect(text(open)).toEqual(['bx|c']);
  });

  it('shows short rows filled up, and does not write what fills them until it is written in', () => {
    const body = table(['a', 'b', 'c'], ['d']);
    const open = openEditor(body);
    expect(open.editor.read(() => $rowsOf($table()).map((row) => row.getChildrenSize()))).toEqual([3, 3]);
    expect(plain(open.cache.body())).toEqual(plain(body));
    caret(open, 1, 2);
    type(open, 'x');
    expect(text(open)).toEqual(['a|b|c', 'd||x']);
  });
});

describe('keys in a table', () => {
  it('Enter begins a line in the cell', () => {
    const open = openEditor(twoByTwo());
    caret(open, 1, 0);
    open.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    type(open, 'e');
    expect(text(open)).toEqual(['a*|b*', 'c\ne|d']);
  });

  it('Tab goes on, Shift+Tab back, and Tab in the last cell makes a row', () => {
    const open = openEditor(twoByTwo());
    caret(open, 0, 1);
    tab(open);
    type(open, '1');
    tab(open, true);
    type(open, '2');
    tab(open);
    tab(open);
    tab(open);
    type(open, '3');
    expect(text(open)).toEqual(['a*|b2*', 'c1|d', '3|']);
  });

  it('Backspace at the start of a cell, and beside the table, takes nothing away', () => {
    const open = openEditor([...twoByTwo(), p('after')]);
    within(open, () => $cell(1, 0).selectStart());
    open.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    within(open, () => $element($getRoot().getLastChild()).selectStart());
    open.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    type(open, '!');
    expect(text(open)).toEqual(['a*|b*', 'c|d!', 'after']);
  });
});

describe('cells on the clipboard', () => {
  const select = (open: OpenEditor, from: [number, number], to: [number, number]): void => {
    within(open, () => {
      $setSelection($createTableSelectionFrom($table(), $cell(...from), $cell(...to)));
    });
  };
  const paste = (open: OpenEditor, blocks: readonly Block[]): void => {
    within(open, () => {
      $insertBlocks(blocks, open.newId);
    });
  };

  it('are a table for other programs', () => {
    const open = openEditor(table(['a*', 'b*', 'c*'], ['d', 'e', 'f'], ['g', 'h', 'i']));
    select(open, [0, 1], [1, 2]);
    const copied = open.editor.read($selectionBlocks);
    expect(shownRows(copied)).toEqual(['b*|c*', 'e|f']);
    expect(blocksToText(copied)).toBe('b\tc\ne\tf');
    expect(blocksToHtml(copied, 'en').replace(/\n/g, '')).toContain('<thead><tr><th scope="col">b</th><th scope="col">c</th></tr></thead>');
  });

  it('words out of one cell are words', () => {
    const open = openEditor(twoByTwo());
    within(open, () => $element($cell(1, 1).getFirstChild()).select(0, 1));
    expect(open.editor.read($selectionBlocks)).toMatchObject([{ type: 'paragraph', runs: [{ text: 'd' }] }]);
  });

  it('fill cells from the caret on, and the table grows', () => {
    const open = openEditor(twoByTwo());
    caret(open, 1, 1);
    paste(open, table(['1', '2'], ['3', '4']));
    expect(text(open)).toEqual(['a*|b*|*', 'c|1|2', '|3|4']);
  });

  it('make a table outside of one, with a name of its own', () => {
    const body = twoByTwo();
    const open = openEditor([p(), ...body]);
    within(open, () => $element($getRoot().getFirstChild()).selectStart());
    paste(open, body);
    expect(text(open)).toEqual(['a*|b*', 'c|d', 'a*|b*', 'c|d']);
    expect(new Set(open.cache.body().map(({ id }) => id)).size).toBe(8);
  });

  it('other text goes into the cell line by line, and an object below the table', () => {
    const open = openEditor([...twoByTwo(), p('after')]);
    caret(open, 1, 0);
    paste(open, [p('1'), { type: 'divider', id: 'x' }, p('2')]);
    expect(text(open)).toEqual(['a*|b*', 'c1\n2|d', '', 'after']);
    expect(open.cache.body()[4]?.type).toBe('divider');
  });

  it.each([
    ['a\tb\r\nc\t\r\n', ['a|b', 'c|']],
    ['"two\nlines"\t"say ""hi"""\nc\td', ['two\nlines|say "hi"', 'c|d']],
    ['a\tb', null],
    ['one\ttab\nand none', null],
    ['plain', null],
    ['', null],
  ])('text %j with tabs is %j', (value, expected) => {
    let count = 0;
    const cells = tabbedTextToCells(value, () => `n${(count += 1)}`);
    expect(cells === null ? null : shownRows(cells)).toEqual(expected);
  });
});

it('the marks of selected cells are cleared', () => {
  const open = openEditor(twoByTwo());
  within(open, () => {
    for (const column of [0, 1]) for (const node of $cell(1, column).getAllTextNodes()) node.toggleFormat('bold');
    $setSelection($createTableSelectionFrom($table(), $cell(0, 1), $cell(1, 1)));
    $clearFormats();
  });
  expect(open.cache.body().slice(2)).toMatchObject([{ runs: [{ text: 'c', marks: ['bold'] }] }, { runs: [{ text: 'd' }] }]);
  expect(open.cache.body()[3]).not.toMatchObject({ runs: [{ marks: ['bold'] }] });
  open.dispose();
});

describe('writing over everything', () => {
  const box = (): Block[] => [{ type: 'factBox', id: 'box', runs: [{ text: 'Title' }] }, { type: 'paragraph', id: 'in', box: 'box', runs: [{ text: 'inside' }] }, p('end')];
  it.each([
    ['a table', [...twoByTwo(), p('end')]],
    ['a fact box', box()],
  ])('leaves a paragraph where %s came first', (_, body) => {
    const open = openEditor(body);
    within(open, () => { $selectAll(); });
    open.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'X');
    open.editor.read(() => undefined);
    expect(open.cache.body()).toMatchObject([{ type: 'paragraph', runs: [{ text: 'X' }] }]);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(open.cache.body()).toEqual(openEditor(body).cache.body());
    open.dispose();
  });
});
