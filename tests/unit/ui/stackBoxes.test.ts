import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stackBoxes } from '../../../renderer/ui/stack/stackBoxes.ts';

const card = (wanted: number, height = 50) => ({ wanted, height });

it.each([
  ['stand where they want', [card(0), card(100)], -1, [0, 100]],
  ['give way downwards', [card(0), card(20), card(30)], -1, [0, 60, 120]],
  ['make room for the pinned one', [card(90), card(100), card(110)], 1, [40, 100, 160]],
  ['never go above the top', [card(0), card(10)], 1, [0, 60]],
  ['are none', [], -1, []],
])('cards %s', (_name, cards, pinned, tops) => {
  expect(stackBoxes(cards, pinned, 10, 0)).toEqual(tops);
});

it('cards never overlap, and the pinned one stands at its text where there is room', () => {
  const cards = fc.array(fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 1, max: 200 }) }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(cards, fc.nat(), (all, seed) => {
      const sorted = [...all].sort((a, b) => a.wanted - b.wanted);
      const pinned = seed % sorted.length;
      const tops = stackBoxes(sorted, pinned, 8, 0);
      tops.forEach((top, at) => {
        if (at > 0) expect(top).toBeGreaterThanOrEqual(tops[at - 1]! + sorted[at - 1]!.height + 8);
      });
      const above = sorted.slice(0, pinned).reduce((sum, { height }) => sum + height + 8, 0);
      if (above <= sorted[pinned]!.wanted) expect(tops[pinned]).toBe(sorted[pinned]!.wanted);
      expect(tops[0]).toBeGreaterThanOrEqual(0);
    }),
  );
});
