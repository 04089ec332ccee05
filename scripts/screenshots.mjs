/* npm run screenshots: takes the pictures in docs/screenshots/ anew, from the app as it is now. */
import { prepareNode } from './setup/prepareNode.mjs';

await prepareNode();
const { buildIfChanged } = await import('./build/buildApp.mjs');
const { prepareElectron } = await import('./setup/setup.mjs');
const { runTool } = await import('./test/run.mjs');

const { endDisplay } = await prepareElectron();
await buildIfChanged();
const code = await runTool('playwright', 'playwright', ['test', '-c', 'tests/screenshots']);
await endDisplay();
process.exit(code);
