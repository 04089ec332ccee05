import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say, SetupError } from './paths.mjs';

/**
 * Chromium's sandbox stays on for every ordinary user. It refuses to run as root, so a trial or test run as root
 * (a container) goes without; the app itself has no code for that.
 */
export function sandboxArguments(binary, given = []) {
  if (process.platform !== 'linux' || given.includes('--no-sandbox')) return [];
  if (process.getuid() === 0) {
    say(
      'running as root, where Chromium has no sandbox: starting with --no-sandbox (trial runs and tests only).',
    );
    return ['--no-sandbox'];
  }
  const helper = join(dirname(binary), 'chrome-sandbox');
  if (isSetuidRoot(helper) || mayMakeNamespaces()) return [];
  throw new SetupError(
    `This system does not let Chromium build its sandbox. As an administrator run this, then try again:\n\n` +
      `  chown root:root '${helper}' && chmod 4755 '${helper}'\n`,
  );
}

function isSetuidRoot(file) {
  const { uid, mode } = statSync(file, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  return uid === 0 && (mode & 0o4000) !== 0;
}

function mayMakeNamespaces() {
  const { error, status } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' });
  return error !== undefined || status === 0; // no such command: let Chromium find out
}

/** Without D-Bus (a container) Chromium repeats a dozen lines about it, which would bury the app's own. */
export function quietArguments() {
  const hasBus = existsSync('/run/dbus/system_bus_socket');
  return process.platform !== 'linux' || hasBus ? [] : ['--log-level=3'];
}
