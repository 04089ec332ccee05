import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const fromRoot = (...parts) => join(root, ...parts);

/** Inside node_modules, so that `npm ci` forgets it together with what it describes. */
export const stampFile = fromRoot('node_modules/.stet/setup.json');

/** Outside the checkout: a 300 MB runtime should survive `git clean` and serve every checkout. */
export const cacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'stet');

export const say = (line) => console.log(`[stet] ${line}`);

/** A failure whose message is all the user needs: no stack trace. */
export class SetupError extends Error {}

export function reportAndExit(error) {
  console.error(error instanceof SetupError ? `[stet] ${error.message}` : error);
  process.exit(1);
}
