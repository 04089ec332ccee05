import fc from 'fast-check';
import { REDO_COMMAND, UNDO_COMMAND, type LexicalCommand } from 'lexical';
import { blockToJson, BodySchema, type Block } from '../../../domain/body/body.ts';
import { changeIds, decideBlocks } from '../../../domain/suggestions/decide.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import { decideInEditor } from '../../../renderer/editor/review/decide.ts';
import type { ReviewEditor } from '../../unit/review/reviewEditor.ts';
import { plainBody } from '../arbitraryBody.ts';
import { law } from '../law.ts';
import { attempt, bodyOf, moves, openPlayed, openSecond, play, shapeOf, shapeWithoutIds } from '../play.ts';
import { same } from '../same.ts';
import { anyStep, oneEdit } from '../steps.ts';
import { Twin } from '../twin.ts';

// In a record of old properties null stands for "was not set", so an unknown key that holds null is the one value
// that a rejected change would leave out.
const bodies = plainBody.filter((one) => one.length > 0 && !JSON.stringify(one).includes(':null'));

const rejecting = fc.property(bodies, moves(anyStep), (start, all) => {
  const open = openPlayed(normaliseBody(start));
  const before = contentKey(normaliseBody(original(bodyOf(open))));
  play(open, all, () => {
    const now = bodyOf(open);
    same(contentKey(normaliseBody(original(now))), before);
    for (const id of changeIds(now)) if (open.changes[id] === undefined) throw new Error(`Nobody made change ${id}`);
    const ids = now.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw new Error(`An id is there twice: ${ids.join()}`);
  });
  open.dispose();
});

const accepting = fc.property(bodies, moves(oneEdit), (start, all) => {
  const open = openPlayed(normaliseBody(start));
  const second = new Twin(open);
  for (const { who, run } of all) {
    open.as(who);
    const twin = second.like(open);
    if (twin !== null) attempt(run, twin);
    const isDone = attempt(run, open);
    // Undo and redo are of the one who has a past.
    if (twin !== null && isDone && !open.wasHistoric()) same(shapeWithoutIds(final(bodyOf(open))), shapeWithoutIds(final(bodyOf(twin))));
  }
  second.dispose();
  open.dispose();
});

const deciding = fc.property(bodies, moves(anyStep), fc.constantFrom('accept' as const, 'reject' as const), (start, all, decision) => {
  const open = openPlayed(normaliseBody(start));
  play(open, all);
  const marked = bodyOf(open);
  const pure = normaliseBody(decideBlocks(marked, () => decision));
  decideInEditor(open.editor, () => decision, null, open.cache);
  same(shapeOf(bodyOf(open)), shapeOf(pure));
  if (shapeOf(pure) !== shapeOf(marked)) {
    repeat(open, UNDO_COMMAND, 1);
    same(contentKey(bodyOf(open)), contentKey(marked));
  }
  open.dispose();
});

const undoing = fc.property(bodies, moves(anyStep), (start, all) => {
  const open = openPlayed(normaliseBody(start));
  const first = contentKey(bodyOf(open));
  play(open, all);
  repeat(open, REDO_COMMAND);
  const end = contentKey(bodyOf(open));
  repeat(open, UNDO_COMMAND);
  same(contentKey(bodyOf(open)), first);
  repeat(open, REDO_COMMAND);
  same(contentKey(bodyOf(open)), end);
  open.dispose();
});

const loading = fc.property(bodies, moves(anyStep), (start, all) => {
  const open = openPlayed(normaliseBody(start));
  play(open, all, () => {
    const saved = bodyOf(open);
    const again = openSecond(loaded(saved));
    same(contentKey(bodyOf(again)), contentKey(saved));
    again.dispose();
  });
  open.dispose();
});

/** What a reading of the file gives. */
export const loaded = (body: readonly Block[]): Block[] => BodySchema.parse(JSON.parse(JSON.stringify(body.map(blockToJson))));

function repeat(open: ReviewEditor, command: LexicalCommand<void>, times = 100): void {
  for (let i = 0; i < times; i += 1) open.editor.dispatchCommand(command, undefined);
  open.editor.read(() => undefined);
}

export const reviewLaws = [
  law('review', 'rejecting everything gives the original at every step, every mark has an author, no id is there twice', rejecting),
  law('review', 'accepting everything gives at every step what the same edit made directly gives', accepting),
  law('review', 'the editor decides as the pure model does, in one step of undo', deciding),
  law('review', 'undo goes back to the start and redo to the end, exactly', undoing),
  law('review', 'saving and loading change nothing at any step', loading),
];
