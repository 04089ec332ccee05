import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Gives two files of one folder each other's name in one step. False where that cannot be done, for whatever reason. */
export type SwapNames = (a: string, b: string) => Promise<boolean>;

/** The system's own call (docs/adr/0007), for which Node has no name. The next step says what is wrong, if anything is. */
export const swapNames: SwapNames = async (a, b) => {
  known ??= load(process.platform);
  return known === null ? false : known(a, b);
};
let known: SwapNames | null | undefined;

/** From <fcntl.h> and <stdio.h>: the folder that relative paths are meant from, and the wish to swap. */
const AT_FDCWD = -100;
const RENAME_EXCHANGE = 2;
const RENAME_SWAP = 2;

interface NativeCall {
  /** The arguments, and at the end what is called with the result. */
  async(...args: unknown[]): void;
}

function load(platform: string): SwapNames | null {
  if (platform !== 'linux' && platform !== 'darwin') return null;
  try {
    // Not bundled, since it has native code: found where the packages are, from the source and from the built app.
    const require = createRequire(join(import.meta.dirname, 'swapNames.ts'));
    // An optional package: what is used of it is written down here, so that the source also compiles without.
    const koffi = require('koffi') as { load(library: null): { func(declaration: string): NativeCall } };
    const system = koffi.load(null);
    if (platform === 'darwin') {
      const swap = system.func('int renamex_np(const char *, const char *, unsigned int)');
      return (a, b) => called((done) => swap.async(a, b, RENAME_SWAP, done));
    }
    const rename = system.func('int renameat2(int, const char *, int, const char *, unsigned int)');
    return (a, b) => called((done) => rename.async(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE, done));
  } catch {
    // No package for this processor, or a system without the call: replacing then takes two steps (replaceFile.ts).
    return null;
  }
}

/** In a thread of its own, since a disk may be slow. */
function called(call: (done: (error: unknown, result: number) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    call((error, result) => {
      resolve(error === null && result === 0);
    });
  });
}
