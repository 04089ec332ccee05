import { describe, expect, it } from 'vitest';
import { fieldLaws } from '../../fuzz/laws/fields.ts';
import { reviewLaws } from '../../fuzz/laws/review.ts';

/** A slice of `npm run fuzz -- --set review` and `--set fields`. */
const RUNS = Number(process.env['STET_FUZZ_RUNS'] ?? 150);

describe('whatever two people do in suggest mode', () => {
  it.each([...reviewLaws, ...fieldLaws])('$name', ({ check }) => expect(check({ numRuns: RUNS }).broken).toBeNull(), 60_000 + RUNS * 80);
});
