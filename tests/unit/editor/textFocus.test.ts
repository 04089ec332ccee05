import { createEditor } from 'lexical';
import { expect, it } from 'vitest';
import type { EditorStatus } from '../../../renderer/editor/editorTypes.ts';
import { NO_STATUS } from '../../../renderer/editor/status.ts';
import { createTextFocus, type NoteField } from '../../../renderer/editor/textFocus.ts';

const field = (id: string): NoteField => ({ id, editor: createEditor(), run: () => true });
const on = { ...NO_STATUS, focused: true };
const bold: EditorStatus = { ...NO_STATUS, marks: ['bold'], focused: true, selectedWords: 3 };

it('the text one is in is the one that had the focus last, and its status is what is told', () => {
  const told: EditorStatus[] = [];
  const texts = createTextFocus((status) => told.push(status));
  const [a, b] = [field('a'), field('b')];
  texts.inBody(on);
  texts.inNote(a, NO_STATUS);
  expect([texts.note(), told.length]).toEqual([null, 1]);

  texts.inBody(NO_STATUS);
  texts.inNote(a, bold);
  expect(texts.note()).toBe(a);
  expect(told.at(-1)).toEqual({ ...bold, block: 'footnote', selectedWords: 0 });

  // A menu or a field of the app takes the focus: it is for the footnote still.
  texts.inNote(a, { ...bold, focused: false });
  expect(texts.note()).toBe(a);
  texts.inNote(b, on);
  texts.left(a);
  expect(texts.note()).toBe(b);
  texts.left(b);
  expect([texts.note(), told.at(-1)]).toEqual([null, NO_STATUS]);

  texts.inNote(a, bold);
  texts.inBody(on);
  expect([texts.note(), told.at(-1)]).toEqual([null, on]);
});
