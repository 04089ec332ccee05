import { INSERT_PARAGRAPH_COMMAND, REDO_COMMAND, UNDO_COMMAND, type LexicalCommand } from 'lexical';
import { expect, it } from 'vitest';
import { isTextBlock, isTextRun, type Block } from '../../../domain/body/body.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { at } from '../review/acting.ts';
import { insert } from '../../fuzz/steps/typing.ts';
import { openEditor, type OpenEditor } from './openEditor.ts';

const body: Block[] = [{ type: 'paragraph', id: 'p', runs: [{ text: 'see ' }, { text: 'here', link: { href: 'https://a.example' } }] }];
const give = (open: OpenEditor, command: LexicalCommand<void>): void => {
  open.editor.dispatchCommand(command, undefined);
  open.editor.read(() => undefined);
};
const texts = (open: OpenEditor): string[] => open.editor.read($lexicalToBody).map((block) => (isTextBlock(block) ? block.runs.map((run) => (isTextRun(run) ? run.text : '')).join('') : ''));

it('Enter before a link is a step of undo of its own', () => {
  const open = openEditor(body);
  for (const step of [at('see| '), insert('!'), at(' |here')]) step(open);
  give(open, INSERT_PARAGRAPH_COMMAND);
  expect(texts(open)).toEqual(['see! ', 'here']);
  give(open, UNDO_COMMAND);
  expect(texts(open)).toEqual(['see! here']);
  give(open, UNDO_COMMAND);
  expect(open.editor.read($lexicalToBody)).toEqual(body);
  give(open, REDO_COMMAND);
  give(open, REDO_COMMAND);
  expect(texts(open)).toEqual(['see! ', 'here']);
  open.dispose();
});
