import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fromRoot, root } from '../setup/paths.mjs';
import { runToEnd } from '../setup/pinnedNode.mjs';

/** Runs a package's own command on this Node (not what its first line or PATH would choose) and streams its output. */
export function runTool(packageName, command, args) {
  const folder = fromRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = join(folder, typeof bin === 'string' ? bin : bin[command]);
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path };
  return runToEnd(spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: 'inherit' }));
}
