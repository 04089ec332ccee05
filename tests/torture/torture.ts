import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Group, Outcome } from './group.ts';
import { bundleHost } from './support/bundle.ts';
import { createRandom } from './support/random.ts';
import { canSwapIn } from './support/canSwap.ts';
import { compileShim } from './support/shim.ts';

export interface Report extends Outcome {
  readonly name: string;
  readonly title: string;
  readonly asked: number;
  readonly seconds: number;
  /** The one line that is printed. */
  readonly line: string;
}

interface Wish {
  readonly seed: number;
  readonly slice: boolean;
  readonly cases?: number;
  readonly minutes?: number;
  /** Cases that earlier parts have run. */
  readonly done?: number;
}

type Tools = Pick<Bench, 'host' | 'shim' | 'canSwap'> & { readonly home: string };
let tools: Promise<Tools> | undefined;

async function makeTools(): Promise<Tools> {
  const home = mkdtempSync(join(tmpdir(), 'stet-torture-'));
  process.env['NODE_COMPILE_CACHE'] = join(home, 'compiled');
  return { home, host: await bundleHost(home), shim: compileShim(home), canSwap: await canSwapIn(home) };
}

/** Runs one group in a folder of its own, which is kept when something failed. */
export async function torture(group: Group, { seed, slice, cases, minutes, done = 0 }: Wish): Promise<Report> {
  const { home, host, shim, canSwap } = await (tools ??= makeTools());
  const folder = join(home, group.name);
  mkdirSync(folder);
  const asked = cases ?? (slice ? group.slice : group.full);
  const from = performance.now();
  const until = minutes === undefined ? Infinity : from + minutes * 60_000;
  const bench = { folder, seed, random: createRandom(seed + done), cases: Math.max(0, asked - done), done, host, shim, canSwap, slice, until };
  const outcome = await group.run(bench).catch((error: unknown): Outcome => {
    // One rig that breaks must not hide what the others find.
    return { cases: 0, failures: [`the rig broke: ${error instanceof Error ? (error.stack ?? '') : String(error)}`] };
  });
  const seconds = Math.round((performance.now() - from) / 100) / 10;
  if (outcome.failures.length === 0) rmSync(folder, { recursive: true, force: true });
  return { ...outcome, name: group.name, title: group.title, asked, seconds, line: lineOf(group, outcome, seed, seconds, folder) };
}

/** All that is worth printing of an outcome beside its counts of cases and failures. */
export function notesOf({ notes = [], counted = {}, measured = {}, controls = [] }: Outcome): string[] {
  return [
    ...Object.entries(counted).map(([name, n]) => `${n} ${name}`),
    ...Object.entries(measured).map(([name, all]) => `${name}: ${spreadOf(all)}`),
    ...notes,
    ...controls.map((one) => `control: ${one}`),
  ];
}

function spreadOf(all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return `median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, longest ${at(1)} ms`;
}

function lineOf(group: Group, outcome: Outcome, seed: number, seconds: number, folder: string): string {
  if (outcome.skipped !== undefined) return `${group.name.padEnd(3)} skipped: ${outcome.skipped}`;
  const notes = notesOf(outcome);
  const kept = outcome.failures.length === 0 ? [] : [`kept in ${folder}`];
  const { cases, failures } = outcome;
  const more = [...notes, ...kept].map((one) => `; ${one}`).join('');
  return `${group.name.padEnd(3)} ${cases} cases, ${failures.length} failures, seed ${seed}, ${seconds} s${more}`;
}
