import fc from 'fast-check';
import { REDO_COMMAND, UNDO_COMMAND, type LexicalCommand } from 'lexical';
import { withNotes } from '../../../domain/comments/notesIn.ts';
import { createPlaceFinder } from '../../../domain/comments/places.ts';
import { markBlock, markText } from '../../../renderer/editor/comments/marking.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import type { ReviewEditor } from '../../unit/review/reviewEditor.ts';
import { plainBody } from '../arbitraryBody.ts';
import { law } from '../law.ts';
import { attempt, bodyOf, openPlayed } from '../play.ts';
import { same } from '../same.ts';
import { anyStep } from '../steps.ts';

const bodies = plainBody.filter((one) => one.length > 0);
const places = fc.array(fc.record({ block: fc.nat(8), start: fc.nat(10), length: fc.integer({ min: 1, max: 12 }) }), { minLength: 1, maxLength: 4 });
const moves = fc.array(fc.record({ mode: fc.constantFrom('edit' as const, 'suggest' as const), run: anyStep }), { minLength: 1, maxLength: 12 });

const undoing = fc.property(bodies, places, moves, (start, wanted, all) => {
  const clean = withNotes(normaliseBody(start), () => false);
  const open = openPlayed(clean);
  wanted.forEach(({ block, start: from, length }, index) => {
    const id = clean[block % clean.length]?.id ?? '';
    markText(open.editor, `t${index}`, [{ id, start: from, end: from + length }]);
    markBlock(open.editor, `w${index}`, id);
  });
  const marked = contentKey(bodyOf(open));
  for (const { mode, run } of all) {
    open.as('ana', mode);
    attempt(run, open);
  }
  repeat(open, REDO_COMMAND);
  const end = contentKey(bodyOf(open));
  repeat(open, UNDO_COMMAND);
  same(contentKey(bodyOf(open)), marked);
  repeat(open, REDO_COMMAND);
  same(contentKey(bodyOf(open)), end);
  for (const id of createPlaceFinder()(bodyOf(open)).keys()) if (!/^[tw]\d$/.test(id)) throw new Error(`There is no comment ${id}`);
  open.dispose();
});

function repeat(open: ReviewEditor, command: LexicalCommand<void>): void {
  for (let i = 0; i < 100; i += 1) open.editor.dispatchCommand(command, undefined);
  open.editor.read(() => undefined);
}

export const commentLaws = [law('comments', 'comments come and go with their text only: undo gives them back exactly', undoing)];
