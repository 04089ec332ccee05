import { spawn } from 'node:child_process';
import { say, SetupError } from './paths.mjs';
import { hasDisplay, onPath } from './systemLibraries.mjs';

/** Gives this process and its children a display of their own when the system has none. Returns what ends it. */
export async function ensureDisplay() {
  if (process.platform !== 'linux' || hasDisplay()) return async () => {};
  const { server, number } = await startServer();
  process.once('exit', () => server.kill('SIGTERM'));
  process.env.DISPLAY = `:${number}`;
  say(`no display here: using a virtual one (Xvfb :${number}), so no window will be seen.`);
  return () =>
    new Promise((resolve) => {
      server.ref();
      server.once('exit', resolve).kill('SIGTERM');
    });
}

async function startServer() {
  // The server itself picks a free number (-displayfd) and tells it once its socket is open: no race, no polling.
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  // It must not outlive us even when we are killed outright, nor get the Ctrl+C that is meant for the app
  // (hence its own process group): Electron crashes when its display goes first.
  const [command, ...args] = onPath('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...xvfb] : xvfb;
  const server = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const complaints = [];
  server.stderr.setEncoding('utf8').on('data', (text) => complaints.push(text));
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].setEncoding('utf8').once('data', (text) => resolve(text.trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new SetupError(`Xvfb did not start: ${complaints.join('').trim()}`)));
  });
  server.removeAllListeners('exit');
  for (const handle of [server, server.stderr, server.stdio[3]]) handle.unref();
  return { server, number };
}
