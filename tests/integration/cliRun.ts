import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';

const cli = resolve(import.meta.dirname, '../../cli/stet.ts');

/** What a call of the real command line gave. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The first line of `out`: the folder that `import` and `new` made. */
  readonly folder: string;
}

/** A temp folder with an empty desk in it. */
export function makeDesk(): { root: string; desk: string } {
  const root = mkdtempSync(join(tmpdir(), 'stet-cli-'));
  const desk = join(root, 'desk');
  mkdirSync(desk);
  return { root, desk };
}

/** Runs the command line in a folder, as a person would. */
export function runStet(cwd: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, ...args],
    { encoding: 'utf8', cwd, timeout: 60_000 },
  );
  return { code: status, out: stdout, err: stderr, folder: stdout.split('\n')[0] ?? '' };
}

const JsonSchema = z.looseObject({
  ok: z.boolean(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

/** The one JSON document of a call with --json. */
export const jsonOf = (ran: Ran): z.infer<typeof JsonSchema> => JsonSchema.parse(JSON.parse(ran.out));

/** A failure is one plain line on stderr, no stack trace, nothing on stdout. */
export function expectRefused(ran: Ran, code: 1 | 2): void {
  expect(ran.code).toBe(code);
  expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.err).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object/);
  expect(ran.err.trim().length).toBeGreaterThan(10);
  expect(ran.out).toBe('');
}

/** Every file and folder below, for "nothing was changed". */
export const snapshot = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((one) => join(one.parentPath, one.name))
    .sort();

export const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures/import', name);

/** Writes a file and gives its path. */
export function putFile(folder: string, name: string, data: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

/** The smallest PNG. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
