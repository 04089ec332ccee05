import { expect, it } from 'vitest';
import { editingLaws } from '../../fuzz/laws/editing.ts';

/** A slice of `npm run fuzz -- --set editing`. */
const RUNS = Number(process.env['STET_FUZZ_RUNS'] ?? 120);

it.each(editingLaws)('after any edits $name', ({ check }) => expect(check({ numRuns: RUNS }).broken).toBeNull(), 60_000 + RUNS * 80);
