import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withLock } from './lock.mjs';
import { npmSync } from './npm.mjs';
import { fromRoot, say, SetupError, stampFile } from './paths.mjs';
import { linkPinnedNode } from './pinnedNode.mjs';

const lockfile = fromRoot('package-lock.json');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Installs the dependencies when node_modules is not what package-lock.json says. Silent when it is. */
export async function ensureNodeModules() {
  if (stampIsCurrent()) return;
  await withLock(fromRoot('.cache/setup.lock'), () => {
    if (stampIsCurrent()) return;
    if (!installedAsLocked()) install();
    linkPinnedNode();
    writeStamp();
  });
}

function install() {
  say('installing dependencies (npm ci)…');
  // No package needs its install script (Electron and Node come another way), so none is run.
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];
  const { status } = npmSync(['ci', ...flags]);
  if (status !== 0) throw new SetupError('npm ci failed (see above).');
}

function lockfileNow() {
  const { mtimeMs, size } = statSync(lockfile);
  return {
    touched: `${mtimeMs}-${size}`,
    hash: () => createHash('sha256').update(readFileSync(lockfile)).digest('hex'),
  };
}

function stampIsCurrent() {
  try {
    const stamp = readJson(stampFile);
    const now = lockfileNow();
    return stamp.touched === now.touched || stamp.hash === now.hash();
  } catch {
    return false; // no stamp, or one cut short: look at node_modules itself
  }
}

function writeStamp() {
  const { touched, hash } = lockfileNow();
  try {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify({ touched, hash: hash() }));
  } catch (error) {
    // A checkout that belongs to someone else still runs; it is only looked at anew each time.
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
}

/** True after `npm install` by hand too: npm notes what it installed in node_modules/.package-lock.json. */
function installedAsLocked() {
  let installed;
  try {
    installed = readJson(fromRoot('node_modules/.package-lock.json')).packages;
  } catch {
    return false; // never installed, or an install was cut short
  }
  return Object.entries(readJson(lockfile).packages).every(([path, wanted]) => {
    if (path === '') return true;
    const present = installed[path];
    return present ? present.integrity === wanted.integrity : Boolean(wanted.optional);
  });
}
