import { spawn } from 'node:child_process';
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { ensureNodeModules } from './setup/nodeModules.mjs';
import { fromRoot, reportAndExit } from './setup/paths.mjs';
import { pinnedNode, runsOnPinnedNode, runToEnd } from './setup/pinnedNode.mjs';

const cli = fromRoot('cli/stet.ts');
await ensureNodeModules().catch(reportAndExit);
// npm changes to the checkout; file names on the command line are meant from where the user is.
if (process.env.npm_lifecycle_event === 'stet' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

if (runsOnPinnedNode()) {
  module.enableCompileCache(fromRoot('node_modules/.stet/compile-cache'));
  process.argv[1] = cli;
  await import(pathToFileURL(cli).href);
} else {
  // Node 22 says on stderr that it strips types, which is no concern of who calls `stet`.
  const args = ['--disable-warning=ExperimentalWarning', cli, ...process.argv.slice(2)];
  process.exit(await runToEnd(spawn(pinnedNode(), args, { stdio: 'inherit' })));
}
