/* npm run bench [-- name]: the timings of tests/bench/<name>.bench.ts. They are printed, never asserted. */
import { prepareNode } from './setup/prepareNode.mjs';

await prepareNode();
const { runTool } = await import('./test/run.mjs');
process.exit(
  await runTool('vitest', 'vitest', ['bench', '--run', '--passWithNoTests', ...process.argv.slice(2)]),
);
