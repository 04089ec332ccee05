/* npm run dev: as npm start, but builds and starts the app anew whenever a source file changes. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fromRoot, root, say } from './setup/paths.mjs';
import { prepareNode } from './setup/prepareNode.mjs';

await prepareNode();
const { prepareElectron } = await import('./setup/setup.mjs');
const { buildIfChanged } = await import('./build/buildApp.mjs');

const settleTime = 150;
const given = process.argv.slice(2);
const { binary, flags } = await prepareElectron(given);
let electron;
let timer;
let working = Promise.resolve();

async function restart() {
  try {
    if (!(await buildIfChanged()) && electron) return;
  } catch (error) {
    say('the build failed; the last good version goes on running.');
    return console.error(error.message);
  }
  electron?.removeAllListeners('exit').kill();
  electron = spawn(binary, [root, ...flags, ...given], { stdio: 'inherit' });
  electron.once('exit', (code) => process.exit(code ?? 1));
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(() => (working = working.then(restart)), settleTime);
}

for (const folder of ['electron', 'renderer', 'domain', 'contract'])
  watch(fromRoot(folder), { recursive: true }, soon);
process.once('SIGTERM', () => electron?.kill());
process.once('SIGINT', () => electron?.kill());
await restart();
