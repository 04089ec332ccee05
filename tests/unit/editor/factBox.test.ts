import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { blockText } from '../../../domain/body/plainText.ts';
import { $moveBlocks } from '../../../renderer/editor/behaviour/moveBlocks.ts';
import { $boxHere } from '../../../renderer/editor/box/boxHere.ts';
import { $insertFactBox } from '../../../renderer/editor/box/insertFactBox.ts';
import { unwrapBox, wrapInBox } from '../../../renderer/editor/box/wrapInBox.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { $selectionBlocks } from '../../../renderer/editor/clipboard/selectionBlocks.ts';
import { $blocksById } from '../../../renderer/editor/find/findText.ts';
import { box, bullet, h2, p, table } from '../export/articles.ts';
import { openEditor, plain, type OpenEditor } from './openEditor.ts';

/** The body a line a block: a box's title in brackets, what is in it indented. */
const shown = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => (block.type === 'factBox' ? `[${blockText(block)}]` : `${'box' in block && block.box !== undefined ? '  ' : ''}${blockText(block) || block.type}`));
const text = (open: OpenEditor): string[] => shown(open.cache.body());
const within = (open: OpenEditor, $do: () => void): void => {
  open.editor.update($do, { discrete: true });
};
const caret = (open: OpenEditor, block: Block | undefined, end = true): void => {
  within(open, () => {
    const node = $blocksById().get(block?.id ?? '');
    if (!$isElementNode(node)) throw new Error('no such block');
    if (end) node.selectEnd();
    else node.selectStart();
  });
};
const type = (open: OpenEditor, words: string): void => {
  within(open, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  });
};
const enter = (open: OpenEditor): void => {
  open.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  open.editor.read(() => undefined);
};
const backspace = (open: OpenEditor): void => {
  open.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
  open.editor.read(() => undefined);
};
const move = (open: OpenEditor, by: -1 | 1): void => {
  within(open, () => {
    $moveBlocks(by);
  });
};

describe('a fact box', () => {
  it('is begun with its title, gone into and left by Enter', () => {
    const open = openEditor([p('x')]);
    within(open, () => {
      $getRoot().selectEnd();
      $insertFactBox();
    });
    type(open, 'Title');
    enter(open);
    type(open, 'one');
    enter(open);
    type(open, 'two');
    enter(open);
    enter(open);
    type(open, 'after');
    expect(text(open)).toEqual(['x', '[Title]', '  one', '  two', 'after', 'paragraph']);
  });

  it('goes with Backspace when its title is empty, and what is in it stays', () => {
    const blocks = box('', p('one'), bullet(0, 'two'));
    const open = openEditor([...blocks, p('after')]);
    const before = plain(open.cache.body());
    caret(open, blocks[0]);
    backspace(open);
    expect(text(open)).toEqual(['one', 'two', 'after']);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plain(open.cache.body())).toEqual(before);
  });

  it('does not go while its title says something', () => {
    const blocks = box('A', p('one'));
    const open = openEditor(blocks);
    caret(open, blocks[0], false);
    backspace(open);
    expect(text(open)).toEqual(['[A]', '  one']);
  });

  it('keeps blocks moved inside of it, lets them out at its ends, and moves as a whole by its title', () => {
    const blocks = box('A', p('one'), p('two'));
    const open = openEditor([p('x'), ...blocks, p('y')]);
    caret(open, blocks[2]);
    move(open, -1);
    expect(text(open)).toEqual(['x', '[A]', '  two', '  one', 'y']);
    move(open, -1);
    expect(text(open)).toEqual(['x', 'two', '[A]', '  one', 'y']);
    caret(open, blocks[0]);
    move(open, 1);
    expect(text(open)).toEqual(['x', 'two', 'y', '[A]', '  one']);
  });

  it('is copied whole with its title; without it its blocks are ordinary ones', () => {
    const blocks = box('A', p('one'), p('two'));
    const open = openEditor([...blocks, p('')]);
    const copy = (): readonly Block[] => open.editor.read($selectionBlocks);
    within(open, () => $getRoot().select(0, 1));
    expect(shown(copy())).toEqual(['[A]', '  one', '  two']);
    caret(open, open.cache.body()[3]);
    within(open, () => {
      $insertBlocks(blocks, open.newId);
    });
    expect(text(open)).toEqual(['[A]', '  one', '  two', '[A]', '  one', '  two']);
    const ids = open.cache.body().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is put around what is selected, a subheading first as its title, and taken away again', () => {
    const blocks = [p('x'), h2('Key facts'), p('one'), bullet(0, 'two'), p('after')];
    const open = openEditor(blocks);
    const before = plain(open.cache.body());
    within(open, () => $getRoot().select(1, 4));
    expect(wrapInBox(open.editor)).toBeNull();
    expect(text(open)).toEqual(['x', '[Key facts]', '  one', '  two', 'after']);
    expect(wrapInBox(open.editor)).toMatch(/another one/);
    expect(unwrapBox(open.editor)).toBe(true);
    expect(text(open)).toEqual(['x', 'Key facts', 'one', 'two', 'after']);
    expect(open.cache.body().map(({ type: kind }) => kind)).toEqual(blocks.map(({ type: kind }) => kind));
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plain(open.cache.body())).toEqual(before);
    expect(open.editor.read($boxHere)).toBeNull();
  });

  it('goes again with one undo, also where it took no title', () => {
    const open = openEditor([p('one'), p('two'), p('')]);
    const before = plain(open.cache.body());
    within(open, () => $getRoot().select(0, 2));
    wrapInBox(open.editor);
    expect(text(open)).toEqual(['[]', '  one', '  two', 'paragraph']);
    type(open, 'Facts');
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plain(open.cache.body())).toEqual(before);
  });

  it('is not put around what it cannot hold', () => {
    const open = openEditor([p('x'), ...table(['a', 'b'])]);
    within(open, () => $getRoot().select(0, 2));
    expect(wrapInBox(open.editor)).toMatch(/Select only those/);
    expect(open.cache.body().some(({ type: kind }) => kind === 'factBox')).toBe(false);
  });

  it('puts out what cannot be in it', () => {
    const blocks = box('A', p('one'), p('two'));
    const open = openEditor(blocks);
    caret(open, blocks[1]);
    within(open, () => {
      $insertBlocks([p('1'), ...table(['a', 'b']), { type: 'divider', id: 'd' }, p('2')], open.newId);
    });
    const body = open.cache.body();
    expect(body.filter(({ type: kind }) => kind === 'cell')).toHaveLength(2);
    expect(body.every((block) => block.type !== 'cell' || !('box' in block))).toBe(true);
  });
});
