import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * How to start npm. Under `npm run …` it is the npm that runs us, on its own Node: the Node in
 * node_modules must not be the one that `npm ci` is replacing.
 */
function npmCommand(args) {
  const cli = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  if (cli && node && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli)) return [node, [cli, ...args], {}];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function npmOptions(cwd) {
  const outside = (folder) => !folder.includes('node_modules');
  const path = (process.env.PATH ?? '').split(delimiter).filter(outside).join(delimiter);
  const options = `--require ${JSON.stringify(join(import.meta.dirname, 'asNode24.cjs'))} ${process.env.NODE_OPTIONS ?? ''}`;
  return { cwd, env: { ...process.env, PATH: path, NODE_OPTIONS: options } };
}

export function npmSync(args, { cwd = root } = {}) {
  const [command, argv, extra] = npmCommand(args);
  return spawnSync(command, argv, { ...npmOptions(cwd), ...extra, stdio: 'inherit' });
}

export function npmStart(args, { cwd = root } = {}) {
  const [command, argv, extra] = npmCommand(args);
  return spawn(command, argv, { ...npmOptions(cwd), ...extra, stdio: ['ignore', 'ignore', 'pipe'] });
}
