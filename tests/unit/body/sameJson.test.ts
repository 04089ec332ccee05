import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, sameJson } from '../../../domain/json.ts';

/** Few values and keys, so that two made at random are often the same. */
const value = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, 0, 1, '', 'a'),
    fc.array(tie('json'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', '0'), fc.oneof(tie('json'), fc.constant(undefined)), { maxKeys: 2 }),
  ),
})).json;

test('two values are the same exactly when their JSON with sorted keys is', () => {
  fc.assert(fc.property(value, value, (a, b) => {
    expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
  }), { numRuns: 2000 });
});

test('a copy is the same, also with its keys in another order and with keys that hold nothing', () => {
  fc.assert(fc.property(value, (a) => {
    expect(sameJson(a, structuredClone(a))).toBe(true);
  }));
  expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1, c: undefined })).toBe(true);
});
