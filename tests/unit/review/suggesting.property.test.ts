import fc from 'fast-check';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import { changeIds, decideBlocks } from '../../../domain/suggestions/decide.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { decideInEditor } from '../../../renderer/editor/review/decide.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import { arbitraryBody } from '../editor/arbitraryBody.ts';
import type { Step } from '../editor/editingSteps.ts';
import { openReview, type ReviewEditor } from './reviewEditor.ts';
import { editingStep, oneEdit } from './reviewSteps.ts';
import { openTwin } from './twin.ts';

const RUNS = Number(process.env['STET_FUZZ_RUNS'] ?? 150);

// In a record of old properties null stands for "was not set", so an unknown key that holds null is the one value
// that a rejected change would leave out.
// Tables have tests of their own.
const bodies = arbitraryBody.filter((one) => one.length > 0 && !JSON.stringify(one).includes(':null') && one.every(({ type }) => type !== 'cell'));
const session = fc.array(fc.record({ who: fc.constantFrom('ana', 'ben'), run: editingStep }), { minLength: 1, maxLength: 14 });

const edits = fc.array(fc.record({ who: fc.constantFrom('ana', 'ben'), run: oneEdit }), { minLength: 1, maxLength: 14 });

/**
 * Makes an edit, unless Lexical itself cannot: taking out a selection that ends in a link now and then meets an
 * assertion of its own, which leaves the text as it was. Returns whether the edit was made.
 */
function attempt(run: Step, open: ReviewEditor): boolean {
  try {
    run(open);
    return true;
  } catch (error) {
    if (error instanceof Error && /^(\$getTextNodeOffset: invalid offset|Expected node ListItemNode)/.test(error.message)) return false;
    throw error;
  }
}

function play(open: ReviewEditor, steps: readonly { who: string; run: Step }[], check: () => void): void {
  for (const { who, run } of steps) {
    open.as(who);
    attempt(run, open);
    check();
  }
}

const body = (open: ReviewEditor) => open.editor.read($lexicalToBody);

describe('any editor commands by two people in suggest mode', () => {
  it('leave the original as it was at every step, name an author for every mark, and use no id twice', () => {
    fc.assert(
      fc.property(bodies, session, (start, steps) => {
        const open = openReview(normaliseBody(start));
        const before = contentKey(normaliseBody(original(body(open))));
        play(open, steps, () => {
          const now = body(open);
          expect(contentKey(normaliseBody(original(now)))).toBe(before);
          for (const id of changeIds(now)) expect(open.changes[id]).toBeDefined();
          expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
        });
        open.dispose();
      }),
      { numRuns: RUNS },
    );
  }, 60_000 + RUNS * 50);
});

describe('accepting what somebody suggested', () => {
  it('gives at every step what the same edit made directly would have given', () => {
    fc.assert(
      fc.property(bodies, edits, (start, steps) => {
        const open = openReview(normaliseBody(start));
        for (const { who, run } of steps) {
          open.as(who);
          const twin = openTwin(open);
          const isDone = attempt(run, open);
          if (twin === null) continue;
          attempt(run, twin);
          // Undo and redo are of the one who has a past.
          if (isDone && !open.wasHistoric()) expect(withoutIds(final(body(open)))).toBe(withoutIds(final(body(twin))));
          twin.dispose();
        }
        open.dispose();
      }),
      { numRuns: RUNS },
    );
  }, 60_000 + RUNS * 80);
});

describe('what two people have suggested', () => {
  it('is decided in the editor as the pure model decides it, in one step of undo', () => {
    fc.assert(
      fc.property(bodies, session, fc.constantFrom('accept' as const, 'reject' as const), (start, steps, decision) => {
        const open = openReview(normaliseBody(start));
        play(open, steps, () => undefined);
        const marked = body(open);
        const pure = normaliseBody(decideBlocks(marked, () => decision));
        decideInEditor(open.editor, () => decision);
        expect(shape(body(open))).toBe(shape(pure));
        if (shape(pure) !== shape(marked)) {
          open.editor.dispatchCommand(UNDO_COMMAND, undefined);
          open.editor.read(() => undefined);
          expect(contentKey(body(open))).toBe(contentKey(marked));
        }
        open.dispose();
      }),
      { numRuns: RUNS },
    );
  }, 60_000 + RUNS * 50);

  it('goes back to the start by undo and to the end by redo, exactly, and loads again as it is', () => {
    fc.assert(
      fc.property(bodies, session, (start, steps) => {
        const open = openReview(normaliseBody(start));
        const first = contentKey(body(open));
        play(open, steps, () => undefined);
        const last = body(open);
        const repeat = (command: typeof UNDO_COMMAND): void => {
          for (let i = 0; i < 60; i += 1) open.editor.dispatchCommand(command, undefined);
          open.editor.read(() => undefined);
        };
        repeat(REDO_COMMAND);
        const end = body(open);
        repeat(UNDO_COMMAND);
        expect(contentKey(body(open))).toBe(first);
        repeat(REDO_COMMAND);
        expect(contentKey(body(open))).toBe(contentKey(end));
        open.dispose();
        const again = openReview(structuredClone(last));
        expect(contentKey(body(again))).toBe(contentKey(last));
        again.dispose();
      }),
      { numRuns: RUNS },
    );
  }, 60_000 + RUNS * 50);
});

/** Without the paragraph that an editor shows for an empty body. */
function shape(blocks: readonly Block[]): string {
  const [only] = blocks;
  const isEmpty = blocks.length === 0 || (blocks.length === 1 && only?.type === 'paragraph' && only.runs.length === 0);
  return isEmpty ? 'empty' : contentKey(normaliseBody(blocks));
}

/** Ids, also of tables, rows and the boxes that blocks name, are numbered by their place. */
function withoutIds(blocks: readonly Block[]): string {
  const names = new Map<string, string>();
  const name = (id: string): string => names.get(id) ?? (names.set(id, String(names.size)), String(names.size - 1));
  return shape(
    blocks.map((block, index): Block => {
      if (block.type === 'unknown') return { ...block, id: String(index), raw: { ...block.raw, id: String(index) } };
      // The twin gives new blocks ids that others may have, so it is the box above that counts.
      const at = 'box' in block ? blocks.slice(0, index).findLastIndex(({ type, id }) => type === 'factBox' && id === block.box) : -1;
      if ('box' in block) return { ...block, id: String(index), box: at < 0 ? 'none' : String(at) };
      return block.type === 'cell' ? { ...block, id: String(index), table: name(block.table), row: name(`${block.table} ${block.row}`) } : { ...block, id: String(index) };
    }),
  );
}
