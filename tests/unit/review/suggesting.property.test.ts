import { describe, expect, it } from 'vitest';
import { reviewLaws } from '../../fuzz/laws/review.ts';

/** A slice of `npm run fuzz -- --set review`. */
const RUNS = Number(process.env['STET_FUZZ_RUNS'] ?? 150);

describe('whatever two people do in suggest mode', () => {
  it.each(reviewLaws)('$name', ({ check }) => expect(check({ numRuns: RUNS }).broken).toBeNull(), 60_000 + RUNS * 80);
});
