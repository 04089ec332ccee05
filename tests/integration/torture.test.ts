import { expect, it } from 'vitest';
import { groups } from '../torture/groups.ts';
import { torture } from '../torture/torture.ts';

/** A new seed each time finds more; it is printed, and `STET_SEED` repeats it. */
const seed = Number(process.env['STET_SEED'] ?? Date.now() % 1_000_000);

// The groups that need a window run in `npm run torture`: this part of `npm test` has none.
const WINDOWED = new Set(['A2', 'A3']);

for (const group of groups.filter(({ name }) => !WINDOWED.has(name))) {
  it(`${group.name}: ${group.title}`, { timeout: 240_000 }, async (context) => {
    const report = await torture(group, { seed, slice: true });
    console.log(report.line);
    if (report.skipped !== undefined) context.skip(report.skipped);
    expect(report.failures).toEqual([]);
  });
}
