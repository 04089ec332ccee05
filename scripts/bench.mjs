/* npm run bench [-- name]: the timings of tests/bench/<name>.bench.ts. They are printed, never asserted. */
import { prepareNode } from './setup/prepareNode.mjs';

await prepareNode();
const { prepareElectron } = await import('./setup/setup.mjs');
const { buildIfChanged } = await import('./build/buildApp.mjs');
const { runTool } = await import('./test/run.mjs');

const { endDisplay } = await prepareElectron();
await buildIfChanged();
const names = process.argv.slice(2);
const code = await runTool('vitest', 'vitest', ['bench', ...names, '--run', '--passWithNoTests', '--disableConsoleIntercept']);
await endDisplay();
process.exit(code);
