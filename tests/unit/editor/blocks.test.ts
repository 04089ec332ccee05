import {
  $getRoot,
  $isElementNode,
  $setSelection,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  UNDO_COMMAND,
  FORMAT_TEXT_COMMAND,
  type ElementNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { blockText } from '../../../domain/body/plainText.ts';
import { $toggleBlocks, type TextKind } from '../../../renderer/editor/behaviour/blocks.ts';
import { $insertObject } from '../../../renderer/editor/behaviour/insertObject.ts';
import { $selectObject } from '../../../renderer/editor/behaviour/objects.ts';
import { $clearFormats } from '../../../renderer/editor/behaviour/formats.ts';
import { $insertBlocks } from '../../../renderer/editor/clipboard/insertBlocks.ts';
import { $createDividerNode } from '../../../renderer/editor/nodes/divider/DividerNode.tsx';
import { replaceBody } from '../../../renderer/editor/replaceBody.ts';
import { registerChanges } from '../../../renderer/editor/registerChanges.ts';
import { openEditor, plain, type OpenEditor } from './openEditor.ts';

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  runs: text === '' ? [] : [{ text }],
});
const item = (id: string, text: string, level = 0): Block => ({
  type: 'listItem',
  id,
  list: 'bullet',
  level,
  runs: [{ text }],
});

/** Puts the caret into a top-level block, at an offset of its text. */
function caret({ editor }: OpenEditor, index: number, offset: number): void {
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(index);
      const text = $isElementNode(block) ? block.getFirstDescendant() : null;
      if (text !== null && 'select' in text && typeof text.select === 'function')
        (text as ElementNode).select(offset, offset);
      else if ($isElementNode(block)) block.select(offset, offset);
    },
    { discrete: true },
  );
}
const enter = ({ editor }: OpenEditor): void => {
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
};
const idsAndTexts = ({ cache }: OpenEditor): string[] =>
  cache.body().map((block) => `${block.id}:${blockText(block)}`);

describe('block ids', () => {
  it.each(['quote', 'pullQuote'] as const)('Enter within a %s parts it, and behind it goes on with the text', (type) => {
    const open = openEditor([{ type, id: 'q', runs: [{ text: 'One. Two.' }] }]);
    caret(open, 0, 4);
    enter(open);
    expect(open.cache.body()).toMatchObject([{ type, id: 'q', runs: [{ text: 'One.' }] }, { type, runs: [{ text: ' Two.' }] }]);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(open.cache.body()).toMatchObject([{ type, id: 'q', runs: [{ text: 'One. Two.' }] }]);
    caret(open, 0, 9);
    enter(open);
    expect(open.cache.body().map((block) => block.type)).toEqual([type, 'paragraph']);
    open.dispose();
  });
  it('Enter in the middle: the first half keeps the id', () => {
    const open = openEditor([paragraph('a', 'onetwo')]);
    caret(open, 0, 3);
    enter(open);
    expect(idsAndTexts(open)).toEqual(['a:one', 'new1:two']);
  });

  it('Enter in a list item: the first half keeps the id', () => {
    const open = openEditor([item('a', 'onetwo')]);
    caret(open, 0, 3);
    enter(open);
    expect(idsAndTexts(open)).toEqual(['a:one', 'new1:two']);
  });

  it('Enter over a selection from an empty paragraph into formatted text', () => {
    const open = openEditor([paragraph('a', ''), { type: 'paragraph', id: 'b', runs: [{ text: 'x' }, { text: 'bold', marks: ['bold'] }, { text: 'y' }] }]);
    open.editor.update(
      () => {
        const selection = $getRoot().selectStart();
        const bold = $getRoot().getAllTextNodes()[1];
        if (bold !== undefined) selection.focus.set(bold.getKey(), 2, 'text');
      },
      { discrete: true },
    );
    enter(open);
    expect(open.cache.body().map(blockText)).toEqual(['', 'ldy']);
  });

  it('Enter at the very start: the text keeps its id and kind', () => {
    const open = openEditor([{ type: 'heading', id: 'h', level: 2, runs: [{ text: 'Title' }] }]);
    caret(open, 0, 0);
    enter(open);
    expect(open.cache.body().map((block) => block.type)).toEqual(['paragraph', 'heading']);
    expect(idsAndTexts(open)[1]).toBe('h:Title');
  });

  it.each<TextKind>([
    'heading2',
    'heading3',
    'quote',
    'pullQuote',
    { kind: 'update', at: '2026-11-26T04:00:00Z' },
    'bullets',
    'numbers',
  ])(
    'turning a paragraph into %s and back keeps id, text and unknown keys',
    (kind) => {
      const before: Block = { type: 'paragraph', id: 'a', runs: [{ text: 'x' }], tone: 'calm' };
      const open = openEditor([before]);
      caret(open, 0, 1);
      const toggle = (): void => {
        open.editor.update(
          () => {
            $toggleBlocks(kind);
          },
          { discrete: true },
        );
      };
      toggle();
      expect(open.cache.body()[0]).toMatchObject({ id: 'a', runs: [{ text: 'x' }], tone: 'calm' });
      expect(open.cache.body()[0]?.type).not.toBe('paragraph');
      toggle();
      expect(plain(open.cache.body())).toEqual(plain([before]));
    },
  );
});

describe('lists', () => {
  it('go no deeper than the body can say', () => {
    const open = openEditor([item('a', 'x', 7)]);
    caret(open, 0, 0);
    for (let press = 0; press < 4; press += 1) open.editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
    expect(open.cache.body()).toMatchObject([{ id: 'a', level: 8 }]);
  });

  it('indenting does nothing outside a list', () => {
    const open = openEditor([paragraph('a', 'x')]);
    caret(open, 0, 0);
    open.editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
    expect(plain(open.cache.body())).toEqual([paragraph('a', 'x')]);
  });
});

describe('formats', () => {
  it('underline and letter cases cannot be set', () => {
    const open = openEditor([paragraph('a', 'x')]);
    open.editor.update(() => $getRoot().select(0, 1), { discrete: true });
    open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline');
    open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'uppercase');
    open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
    expect(open.cache.body()).toMatchObject([{ runs: [{ text: 'x', marks: ['bold'] }] }]);
    open.editor.update($clearFormats, { discrete: true });
    expect(plain(open.cache.body())).toEqual([paragraph('a', 'x')]);
  });
});

describe('loading', () => {
  const body: Block[] = [paragraph('a', 'one'), { type: 'divider', id: 'd' }, paragraph('b', 'two')];

  it('reports no change, an edit does', () => {
    const open = openEditor(body);
    let changes = 0;
    registerChanges(open.editor, open.cache, body, {
      onChange: () => {
        changes += 1;
      },
      onMismatch: () => expect.unreachable(),
    });
    replaceBody(open.editor, [...body, paragraph('c', 'three')]);
    expect(changes).toBe(0);
    caret(open, 0, 1);
    expect(changes).toBe(0);
    enter(open);
    open.cache.body();
    expect(changes).toBe(1);
  });

  it('makes the editor read-only when it does not hold what it was given', () => {
    const open = openEditor(body);
    let isMismatch = false;
    registerChanges(open.editor, open.cache, [...body, paragraph('c', 'lost')], {
      onChange: () => expect.unreachable(),
      onMismatch: () => {
        isMismatch = true;
      },
    });
    expect(isMismatch).toBe(true);
    expect(open.editor.isEditable()).toBe(false);
  });

  it('another version keeps the nodes of equal blocks and cannot be undone into the old one', () => {
    const open = openEditor(body);
    caret(open, 2, 1);
    enter(open);
    const [before] = open.editor.read(() => $getRoot().getChildrenKeys());
    const next = [paragraph('a', 'one'), paragraph('n', 'new')];
    replaceBody(open.editor, next);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plain(open.cache.body())).toEqual(next);
    expect(open.editor.read(() => $getRoot().getChildrenKeys())[0]).toBe(before);
  });

  it('an empty body stays empty until something is written', () => {
    const open = openEditor([]);
    expect(open.cache.body()).toEqual([]);
    open.cache.setPlaceholder(null);
    expect(open.cache.body()).toHaveLength(1);
  });
});

describe('objects', () => {
  it('put in at a nested list item stand below the list, and are not lost', () => {
    const open = openEditor([item('a', 'one'), item('b', 'two', 1), item('c', 'three')]);
    const $atNested = ($act: () => void) => (): void => {
      const list = $getRoot().getFirstChild();
      const nested = $isElementNode(list) ? list.getChildAtIndex(1) : null;
      if ($isElementNode(nested)) nested.selectEnd();
      $act();
    };
    open.editor.update(
      $atNested(() => {
        $insertObject($createDividerNode());
      }),
      { discrete: true },
    );
    open.editor.update(
      $atNested(() => {
        $insertBlocks([paragraph('x', 'pasted'), { type: 'divider', id: 'd' }], open.newId);
      }),
      { discrete: true },
    );
    expect(open.cache.body().map(({ type }) => type)).toEqual([
      ...['listItem', 'listItem', 'listItem'],
      ...['paragraph', 'divider', 'paragraph', 'divider', 'paragraph'],
    ]);
  });

  it('an unknown part is kept with all it holds, and copied whole', () => {
    const raw = { type: 'poll', id: 'u', options: ['a', { deep: [1, null] }] };
    const open = openEditor([{ type: 'unknown', id: 'u', raw }]);
    open.editor.update(
      () => {
        $selectObject($getRoot().getFirstChildOrThrow().getKey());
      },
      { discrete: true },
    );
    expect(plain(open.cache.body())).toEqual([{ type: 'unknown', id: 'u', raw }]);
    open.editor.update(
      () => {
        $setSelection(null);
      },
      { discrete: true },
    );
    expect(plain(open.cache.body())).toEqual([{ type: 'unknown', id: 'u', raw }]);
  });

  it('clearing them leaves a note to oneself a note', () => {
    const open = openEditor([paragraph('a', 'x')]);
    open.editor.update(() => $getRoot().select(0, 1), { discrete: true });
    open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'highlight');
    open.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
    expect(open.cache.body()).toMatchObject([{ runs: [{ text: 'x', marks: ['bold'], private: true }] }]);
    open.editor.update($clearFormats, { discrete: true });
    expect(plain(open.cache.body())).toEqual([{ ...paragraph('a', 'x'), runs: [{ text: 'x', private: true }] }]);
  });
});
