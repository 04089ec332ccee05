// npm run fuzz [-- --sequences 20000 --seed 7 --minutes 30 --set review --law undo]
import { parseArgs } from 'node:util';
import { campaign } from './campaign.ts';
import { laws } from './laws.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    sequences: { type: 'string' },
    seed: { type: 'string' },
    minutes: { type: 'string' },
    set: { type: 'string' },
    law: { type: 'string' },
  },
});
const chosen = laws.filter(({ set, name }) => (values.set ?? set) === set && name.includes(values.law ?? ''));
if (chosen.length === 0) throw new Error(`The laws are:\n${laws.map(({ set, name }) => `  ${set}: ${name}`).join('\n')}`);

const failures = campaign(chosen, {
  sequences: Number(values.sequences ?? 1000),
  seed: Number(values.seed ?? Date.now() % 1_000_000),
  minutes: Number(values.minutes ?? Infinity),
});
process.exit(failures > 0 ? 1 : 0);
