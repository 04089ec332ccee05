import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, 'shim.c');

/** The file calls that can be made to fail, and their bits in shim.c. */
export const KINDS = { open: 1, write: 2, fsync: 4, close: 8, rename: 16, link: 32, unlink: 64, mkdir: 128 } as const;
export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as Kind[];

export const ERRORS = { EIO: 5, EINTR: 4, EACCES: 13, EMFILE: 24, ENOSPC: 28, EROFS: 30, EDQUOT: 122 } as const;
const ACTIONS = { none: 0, kill: 1, fail: 2, short: 3, delay: 4, killAfter: 5 } as const;

export interface Fault {
  readonly kinds: readonly Kind[];
  /** The number of the call, from 1. */
  readonly at: number;
  readonly action: keyof typeof ACTIONS;
  readonly error?: keyof typeof ERRORS;
  readonly sticky?: boolean;
  readonly delayMs?: number;
}

/** Compiles the shim; null, with the reason printed by the caller, where there is no compiler or no LD_PRELOAD. */
export function compileShim(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'shim.so');
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl']);
  return made.status === 0 ? library : null;
}

/** The small shared file through which a process with the shim is told what to do. */
export interface Control {
  readonly env: NodeJS.ProcessEnv;
  arm(fault: Fault, root: string): void;
  /** Counts and logs without doing harm. */
  watch(root: string, logging: boolean): void;
  disarm(): void;
  read(): { readonly count: number; readonly fired: number };
  close(): void;
}

export function openControl(folder: string, library: string, name: string): Control {
  const path = join(folder, `${name}.control`);
  const fd = openSync(path, 'w+');
  const log = join(folder, `${name}.log`);
  const write = (numbers: readonly number[], root: string): void => {
    const bytes = Buffer.alloc(4096);
    // The kinds come last: they are what makes it begin.
    numbers.forEach((number, at) => bytes.writeUInt32LE(number, at * 4));
    bytes.write(root, 36);
    writeSync(fd, bytes, 4, 4092, 4);
    writeSync(fd, bytes, 0, 4, 0);
  };
  write([], '');
  return {
    env: { LD_PRELOAD: library, TORTURE_CONTROL: path, TORTURE_LOG: log, UV_THREADPOOL_SIZE: '1' },
    arm({ kinds, at, action, error, sticky, delayMs }, root) {
      const bits = kinds.reduce((sum, kind) => sum | KINDS[kind], 0);
      write([bits, at, sticky === true ? 1 : 0, ACTIONS[action], ERRORS[error ?? 'ENOSPC'], delayMs ?? 0, 0], root);
    },
    watch(root, logging) {
      write([255, 0, 0, ACTIONS.none, 0, 0, logging ? 1 : 0], root);
    },
    disarm() {
      const bytes = Buffer.alloc(28);
      writeSync(fd, bytes, 0, 28, 0);
    },
    read() {
      const bytes = Buffer.alloc(36);
      readSync(fd, bytes, 0, 36, 0);
      return { count: bytes.readUInt32LE(28), fired: bytes.readUInt32LE(32) };
    },
    close() {
      closeSync(fd);
    },
  };
}
