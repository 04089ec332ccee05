import { $getRoot, CONTROLLED_TEXT_INSERTION_COMMAND, INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, type LexicalEditor } from 'lexical';
import { expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { table } from '../export/articles.ts';
import { openEditor } from './openEditor.ts';

const typed: readonly (readonly [string, (editor: LexicalEditor) => void])[] = [
  ['a letter', (editor) => { editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x'); }],
  ['a new paragraph', (editor) => { editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined); }],
  ['a line break', (editor) => { editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false); }],
];

it.each(typed)('%s over an article that begins with a table leaves no cell', (_name, type) => {
  const body: Block[] = [...table(['Boat', 'Tonnes'], ['Ferry', '3']), { type: 'paragraph', id: 'p', runs: [{ text: 'Below.' }] }];
  const { editor, cache, dispose } = openEditor(body);
  editor.update(
    () => {
      const last = $getRoot().getLastDescendant();
      const selection = $getRoot().getFirstDescendant()?.selectStart();
      if (last !== null) selection?.focus.set(last.getKey(), last.getTextContentSize(), 'text');
    },
    { discrete: true },
  );
  type(editor);
  editor.read(() => undefined);
  expect(cache.body().map(({ type: kind }) => kind)).not.toContain('cell');
  dispose();
});
