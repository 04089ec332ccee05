import { expect, it } from 'vitest';
import { groups } from '../torture/groups.ts';
import { torture } from '../torture/torture.ts';

/** The same script in every test run; `npm run torture` takes new seeds, and `STET_SEED` repeats one here. */
const seed = Number(process.env['STET_SEED'] ?? 20261123);

// The groups that need a window run in `npm run torture`: this part of `npm test` has none.
const WINDOWED = new Set(['A2', 'A3', 'A7', 'A8', 'F2']);

for (const group of groups.filter(({ name }) => !WINDOWED.has(name))) {
  it(`${group.name}: ${group.title}`, { timeout: 240_000 }, async (context) => {
    const report = await torture(group, { seed, slice: true });
    console.log(report.line);
    if (report.skipped !== undefined) context.skip(report.skipped);
    expect(report.failures).toEqual([]);
  });
}
