import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import type { Change, Changes } from '../../../domain/suggestions/change.ts';
import { changeIds, decideBlocks, type Decision } from '../../../domain/suggestions/decide.ts';
import { trackBlocks } from '../../../domain/suggestions/track.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { applyPlain, editArbitrary, startingBody, textOf, withoutIds } from './plainEdits.ts';

const RUNS = Number(process.env['STET_FUZZ_RUNS'] ?? 400);
const TIMEOUT = 60_000 + RUNS * 20;
const AUTHORS = ['ana', 'ben'].map((by) => ({ by, name: by, pass: 'line' }));

/** A random session: two people edit in turn, every edit tracked. */
function session(edits: readonly { who: number; edit: Parameters<typeof applyPlain>[1] }[], check?: (step: Step) => void): Session {
  let ids = 0;
  const newId = (): string => `n${(ids += 1)}`;
  let body: Block[] = startingBody();
  const changes: Record<string, Change> = {};
  for (const { who, edit } of edits) {
    const before = body;
    const plain = applyPlain(before, edit, newId);
    const author = AUTHORS[who % 2];
    if (author === undefined) throw new Error('no author');
    const tracked = trackBlocks(before, plain, { author, at: '2026-11-23T10:00:00Z', changes, newId });
    Object.assign(changes, tracked.added);
    body = tracked.value;
    check?.({ before, plain, body, changes });
  }
  return { body, changes };
}
interface Step {
  readonly before: Block[];
  readonly plain: Block[];
  readonly body: Block[];
  readonly changes: Changes;
}
interface Session {
  readonly body: Block[];
  readonly changes: Changes;
}
const sessions = fc.array(fc.record({ who: fc.nat(1), edit: editArbitrary }), { minLength: 1, maxLength: 12 });

it('keeps the text of a paragraph out of a table that is put in behind it and rejected', () => {
  const before: Block[] = [{ type: 'heading', id: 'h', level: 2, runs: [{ text: 'x' }] }];
  const cell = (id: string): Block => ({ type: 'cell', id, table: 't', row: 'r', runs: [] });
  const after: Block[] = [...before, cell('c1'), cell('c2'), { type: 'paragraph', id: 'p', runs: [] }];
  let ids = 0;
  const author = { by: 'ana', name: 'ana', pass: 'line' };
  const { value } = trackBlocks(before, after, { author, at: '2026-11-23T10:00:00Z', changes: {}, newId: () => `n${(ids += 1)}`, untouched: { start: 1, end: 1 } });
  expect(original(value)).toEqual(before);
});

describe('tracked editing by two people', () => {
  it('gives the text before the first edit when every change is rejected, byte for byte', () => {
    fc.assert(
      fc.property(sessions, (edits) => {
        expect(JSON.stringify(original(session(edits).body))).toBe(JSON.stringify(startingBody()));
      }),
      { numRuns: RUNS },
    );
  }, TIMEOUT);

  it('gives what the same edits made directly give when every change is accepted', () => {
    fc.assert(
      fc.property(sessions, (edits) => {
        session(edits, ({ plain, body }) => expect(withoutIds(final(body))).toEqual(withoutIds(final(plain))));
      }),
      { numRuns: RUNS },
    );
  }, TIMEOUT);

  it('knows the author of every mark, uses no id twice, and adds nothing when nothing changed', () => {
    fc.assert(
      fc.property(sessions, (edits) => {
        const { body, changes } = session(edits);
        for (const id of changeIds(body)) expect(changes[id]).toBeDefined();
        expect(new Set(body.map((block) => block.id)).size).toBe(body.length);
        const author = AUTHORS[0];
        if (author === undefined) throw new Error('no author');
        const again = trackBlocks(body, structuredClone(body), { author, at: '', changes, newId: () => 'x' });
        expect(again.value).toEqual(body);
        expect(again.added).toEqual({});
      }),
      { numRuns: RUNS },
    );
  }, TIMEOUT);

  // Whether a paragraph right before a picture joins the next one can depend on the order; the text never does.
  it('decides changes one by one, in any order, and ends with the same text as all at once', () => {
    fc.assert(
      fc.property(sessions, fc.infiniteStream(fc.nat(1000)), (edits, random) => {
        const { body } = session(edits);
        for (const decision of ['accept', 'reject'] as Decision[]) {
          let one: Block[] = body;
          const ids = changeIds(body);
          while (ids.length > 0) {
            const pick = Number(random.next().value) % ids.length;
            const [id] = ids.splice(pick, 1);
            one = decideBlocks(one, (other) => (other === id ? decision : null));
          }
          expect(textOf(one)).toBe(textOf(decideBlocks(body, () => decision)));
          expect(changeIds(one)).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  }, TIMEOUT);
});
