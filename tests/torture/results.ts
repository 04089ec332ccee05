import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './torture.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = process.env['TORTURE_RESULTS'] ?? join(ROOT, '.cache/torture');

/** What a group gave, and with what: a campaign may run in parts, on different days. */
export interface Result {
  readonly report: Report;
  readonly seed: number;
  readonly at: string;
  readonly commit: string;
}

/** Keeps the result of a group in the place of its last one. */
export function keepResult(report: Report, seed: number): void {
  mkdirSync(FOLDER, { recursive: true });
  const result: Result = { report, seed, at: new Date().toISOString(), commit: commit() };
  writeFileSync(join(FOLDER, `${report.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

export function keptResults(): Map<string, Result> {
  mkdirSync(FOLDER, { recursive: true });
  const results = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Result);
  return new Map(results.map((one) => [one.report.name, one]));
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
