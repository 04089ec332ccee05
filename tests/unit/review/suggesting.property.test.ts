import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeIds } from '../../../domain/suggestions/decide.ts';
import { original } from '../../../domain/suggestions/views.ts';
import { $lexicalToBody } from '../../../renderer/editor/lexicalToBody.ts';
import { normaliseBody } from '../../../renderer/editor/normaliseBody.ts';
import { contentKey } from '../../../renderer/editor/replaceBody.ts';
import { arbitraryBody } from '../editor/arbitraryBody.ts';
import { step, type Step } from '../editor/editingSteps.ts';
import { openReview, type ReviewEditor } from './reviewEditor.ts';

const RUNS = Number(process.env['STET_FUZZ_RUNS'] ?? 150);

// In a record of old properties null stands for "was not set", so an unknown key that holds null is the one value
// that a rejected change would leave out.
const bodies = arbitraryBody.filter((one) => one.length > 0 && !JSON.stringify(one).includes(':null'));
const session = fc.array(fc.record({ who: fc.constantFrom('ana', 'ben'), run: step }), { minLength: 1, maxLength: 14 });

function play(open: ReviewEditor, steps: readonly { who: string; run: Step }[], check: () => void): void {
  for (const { who, run } of steps) {
    open.as(who);
    run(open);
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
