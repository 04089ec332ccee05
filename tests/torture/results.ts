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

/** Keeps the result of a group in the place of its last one, which it adds to when it goes on where that stopped. */
export function keepResult(report: Report, seed: number, before?: Result): void {
  mkdirSync(FOLDER, { recursive: true });
  const now = commit();
  const result: Result = {
    report: before === undefined ? report : together(before.report, report),
    seed,
    at: new Date().toISOString(),
    commit: before === undefined || before.commit.endsWith(now) ? (before?.commit ?? now) : `${before.commit} to ${now}`.replace(/ to .* to /, ' to '),
  };
  writeFileSync(join(FOLDER, `${report.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

export function keptResults(): Map<string, Result> {
  mkdirSync(FOLDER, { recursive: true });
  const results = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Result);
  return new Map(results.map((one) => [one.report.name, one]));
}

function together(a: Report, b: Report): Report {
  const counted = Object.fromEntries(namesIn(a.counted, b.counted).map((name) => [name, (a.counted?.[name] ?? 0) + (b.counted?.[name] ?? 0)]));
  const measured = Object.fromEntries(namesIn(a.measured, b.measured).map((name) => [name, [...(a.measured?.[name] ?? []), ...(b.measured?.[name] ?? [])]]));
  return {
    ...b, counted, measured,
    cases: a.cases + b.cases,
    failures: [...a.failures, ...b.failures],
    seconds: a.seconds + b.seconds,
    notes: [...new Set([...(a.notes ?? []), ...(b.notes ?? [])])],
  };
}

const namesIn = (...records: readonly (Readonly<Record<string, unknown>> | undefined)[]): string[] => [...new Set(records.flatMap((one) => Object.keys(one ?? {})))];

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
