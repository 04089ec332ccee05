// npm run torture [-- --group A1,B --cases 500 --seed 7 --slice --minutes 10 --more --write]
import { parseArgs } from 'node:util';
import { groups } from './groups.ts';
import { keepResult, keptResults } from './results.ts';
import { torture } from './torture.ts';
import { writeReport } from './writeReport.ts';

const { values } = parseArgs({
  options: {
    group: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    more: { type: 'boolean' },
    slice: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const names = values.group?.toUpperCase().split(',') ?? groups.map((group) => group.name);
const chosen = groups.filter((group) => names.includes(group.name));
if (chosen.length < names.length) throw new Error(`The groups are ${groups.map((group) => group.name).join(', ')}.`);

let failed = false;
for (const group of chosen) {
  // With --more a group that was stopped goes on, by the seed it began with.
  const before = values.more === true && group.inParts === true ? keptResults().get(group.name) : undefined;
  if (before !== undefined && before.report.cases >= Number(values.cases ?? group.full)) continue;
  const seedOfGroup = before?.seed ?? seed;
  const report = await torture(group, {
    seed: seedOfGroup,
    ...(before === undefined ? {} : { done: before.report.cases }),
    slice: values.slice === true,
    ...(values.cases === undefined ? {} : { cases: Number(values.cases) }),
    ...(values.minutes === undefined ? {} : { minutes: Number(values.minutes) }),
  });
  if (values.slice !== true && report.cases + report.failures.length > 0) keepResult(report, seedOfGroup, before);
  failed ||= report.failures.length > 0;
  console.log(report.line);
  for (const failure of report.failures) console.log(`    ${failure}`);
}
if (values.write === true) writeReport();
process.exit(failed ? 1 : 0);
