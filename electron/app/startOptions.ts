import { join, resolve } from 'node:path';

export interface StartOptions {
  readonly userData: string | null;
  readonly desk: string | null;
  /** The folder of a tour: its user data, desk and results. Null when it is no tour. */
  readonly tour: string | null;
}

/** What the command line asks for: `--user-data-dir`, `--desk` and `--tour`. Anything else is Chromium's. */
export function startOptions(args: readonly string[], folder: string, newTourFolder: () => string): StartOptions {
  // A tour must not touch the settings of the person who watches it.
  const tour = args.includes('--tour') ? newTourFolder() : null;
  return {
    userData: pathAfter(args, '--user-data-dir', folder) ?? (tour === null ? null : join(tour, 'user-data')),
    desk: pathAfter(args, '--desk', folder),
    tour,
  };
}

/** Both "--name=value" and "--name value". */
function pathAfter(args: readonly string[], name: string, folder: string): string | null {
  for (const [at, arg] of args.entries()) {
    const value = arg === name ? args[at + 1] : arg.startsWith(`${name}=`) ? arg.slice(name.length + 1) : undefined;
    if (value !== undefined && value !== '' && !value.startsWith('--')) return resolve(folder, value);
  }
  return null;
}
