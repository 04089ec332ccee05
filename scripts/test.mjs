/*
 * npm test                        everything; the last line is the count
 * npm test -- --only static,unit  a part: static, unit, e2e, or one check (typecheck, lint, imports, build)
 * npm test -- autosave            only the test files whose path contains the word
 */
import { parseArgs } from 'node:util';
import { SetupError } from './setup/paths.mjs';
import { prepareNode } from './setup/prepareNode.mjs';

await prepareNode();
const { checks } = await import('./test/checks.mjs');
const { buildIfChanged } = await import('./build/buildApp.mjs');
const { prepareElectron } = await import('./setup/setup.mjs');
const { runUnit, runEndToEnd } = await import('./test/suites.mjs');
const { Total } = await import('./test/total.mjs');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const filters = positionals.filter((word) => word !== '--');
// With a filter one wants those tests, not the whole round.
const parts =
  values.only?.split(',') ?? (filters.length > 0 ? ['unit', 'e2e'] : ['static', 'unit', 'build', 'e2e']);
const known = ['static', 'unit', 'e2e', 'build', ...Object.keys(checks)];
const unknown = parts.find((part) => !known.includes(part));
if (unknown) throw new SetupError(`--only takes ${known.join(', ')}; not ${unknown}`);

// Ctrl+C ends the whole round, not just the check that is running.
process.once('SIGINT', () => process.exit(130));
const total = new Total();
const has = (...names) => names.some((name) => parts.includes(name));
let endDisplay = async () => {};
// Before the long checks, so that what only a person can mend is said at once.
const windowReady =
  has('e2e') && (await total.attempt('Electron', async () => ({ endDisplay } = await prepareElectron())));

for (const [name, check] of Object.entries(checks)) {
  if (has('static', name)) await total.check(name, check);
}
if (has('unit')) total.add(await runUnit(filters));
const built = has('build', 'e2e') && (await total.check('build', () => buildIfChanged().then(() => 0)));
if (windowReady && built) total.add(await runEndToEnd(filters));
await endDisplay();
process.exit(total.print(filters));
