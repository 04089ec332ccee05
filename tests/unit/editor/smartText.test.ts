import { $getRoot, COMMAND_PRIORITY_HIGH, KEY_BACKSPACE_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { openEditor, type OpenEditor } from './openEditor.ts';

function typing(text: string): OpenEditor {
  const open = openEditor([{ type: 'paragraph', id: 'p', runs: [] }]);
  open.editor.update(() => $getRoot().selectEnd(), { discrete: true });
  for (const letter of text) {
    open.editor.update(() => $getRoot().getFirstChildOrThrow().selectEnd().insertText(letter), { discrete: true });
    open.editor.read(() => undefined);
  }
  return open;
}

const textOf = ({ editor }: OpenEditor): string => editor.read(() => $getRoot().getTextContent());
const backspace = (open: OpenEditor): void => {
  // There is no window here, and of the event only this is asked.
  const event = { preventDefault: () => undefined, key: 'Backspace' } as unknown as KeyboardEvent;
  open.editor.dispatchCommand(KEY_BACKSPACE_COMMAND, event);
  open.editor.read(() => undefined);
};

describe('a sign that was set', () => {
  it.each([
    ['"', '“', '"'],
    ['so...', 'so…', 'so...'],
    ['one--t', 'one—t', 'one--t'],
  ])('%s becomes %s, and one Backspace gives back %s', (text, set, given) => {
    const open = typing(text);
    expect(textOf(open)).toBe(set);
    backspace(open);
    expect(textOf(open)).toBe(given);
    open.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(textOf(open)).toBe(set);
    open.dispose();
  });

  it('is an ordinary sign once something else was typed', () => {
    const open = typing('"a');
    open.editor.update(() => $getRoot().getFirstChildOrThrow().selectEnd(), { discrete: true });
    open.editor.registerCommand(KEY_BACKSPACE_COMMAND, () => true, COMMAND_PRIORITY_HIGH);
    backspace(open);
    expect(textOf(open)).toBe('“a');
    open.dispose();
  });
});
