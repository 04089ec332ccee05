import { spawn } from 'node:child_process';
import { prepareNode } from './setup/prepareNode.mjs';
import { root } from './setup/paths.mjs';
import { runToEnd } from './setup/pinnedNode.mjs';

await prepareNode();
const { prepareElectron } = await import('./setup/setup.mjs');
const { buildIfChanged } = await import('./build/buildApp.mjs');

const given = process.argv.slice(2);
const { binary, flags, endDisplay } = await prepareElectron(given);
await buildIfChanged();
const electron = spawn(binary, [root, ...flags, ...given], { stdio: 'inherit' });
const code = await runToEnd(electron);
await endDisplay();
process.exit(code);
