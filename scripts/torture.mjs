/* npm run torture [-- --slice --group A1,B --cases 500 --seed 7 --minutes 10 --write]: the reliability campaign. */
import { spawn } from 'node:child_process';
import { pinnedNode, runToEnd } from './setup/pinnedNode.mjs';
import { prepareNode } from './setup/prepareNode.mjs';
import { fromRoot } from './setup/paths.mjs';

await prepareNode();
const args = [fromRoot('tests/torture/run.ts'), ...process.argv.slice(2)];
process.exit(await runToEnd(spawn(pinnedNode(), args, { stdio: 'inherit' })));
