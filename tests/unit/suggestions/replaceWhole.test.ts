import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block } from '../../../domain/body/body.ts';
import type { Change } from '../../../domain/suggestions/change.ts';
import { changeIds } from '../../../domain/suggestions/decide.ts';
import { isFaithful } from '../../../domain/suggestions/faithful.ts';
import { replaceWhole } from '../../../domain/suggestions/replaceWhole.ts';
import { trackBlocks } from '../../../domain/suggestions/track.ts';
import { final, original } from '../../../domain/suggestions/views.ts';
import { shapeWithoutIds } from '../../fuzz/play.ts';
import { applyPlain, editArbitrary, startingBody } from './plainEdits.ts';

const edits = fc.array(fc.record({ who: fc.constantFrom('ana', 'ben'), edit: editArbitrary }), { minLength: 1, maxLength: 10 });

it('blocks replaced whole say what the last edit did, whatever two people have marked in them', () => {
  fc.assert(
    fc.property(edits, (all) => {
      let ids = 0;
      let body: Block[] = startingBody();
      const changes: Record<string, Change> = {};
      for (const [index, { who, edit }] of all.entries()) {
        const newId = (): string => `new${(ids += 1)}`;
        const before = body;
        const plain = applyPlain(before, edit, newId);
        const context = { author: { by: who, name: who, pass: 'line' }, at: '2026-11-26T10:00:00Z', changes, newId };
        const isLast = index === all.length - 1;
        const tracked = isLast ? replaceWhole(before, plain, (id) => changes[id]?.by === who, context) : trackBlocks(before, plain, context);
        Object.assign(changes, tracked.added);
        body = tracked.value;
        if (!isLast) continue;
        expect(original(body)).toEqual(startingBody());
        expect(shapeWithoutIds(final(body))).toBe(shapeWithoutIds(final(plain)));
        expect(isFaithful(body, before, plain)).toBe(true);
        expect(body.map(({ id }) => id).filter((id, at, every) => every.indexOf(id) !== at)).toEqual([]);
        expect(changeIds(body).filter((id) => changes[id] === undefined)).toEqual([]);
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);

it.each<[string, Block[], boolean]>([
  ['what was typed is inserted', [{ type: 'paragraph', id: 'p', runs: [{ text: 'a' }, { text: 'b', rev: { ins: 'i' } }] }], true],
  ['what was typed is there without a mark', [{ type: 'paragraph', id: 'p', runs: [{ text: 'ab' }] }], false],
  ['another word is inserted', [{ type: 'paragraph', id: 'p', runs: [{ text: 'a' }, { text: 'c', rev: { ins: 'i' } }] }], false],
  ['a struck mark leaves the text to what comes next', [{ type: 'paragraph', id: 'p', rev: { del: 'd' }, runs: [{ text: 'a' }, { text: 'b', rev: { ins: 'i' } }] }], false],
])('a marked text is told from one that says something else: %s', (_name, marked, isSo) => {
  const of = (text: string): Block[] => [{ type: 'paragraph', id: 'p', runs: [{ text }] }];
  expect(isFaithful(marked, of('a'), of('ab'))).toBe(isSo);
});
