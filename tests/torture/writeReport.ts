import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groups } from './groups.ts';
import { keptResults, type Result } from './results.ts';

const PATH = join(import.meta.dirname, '../../docs/reliability.md');
const [BEGIN, END] = ['<!-- torture: begin -->', '<!-- torture: end -->'];

/** Puts what was measured into docs/reliability.md, between its two marks: the last result of each group. */
export function writeReport(): void {
  const kept = keptResults();
  const results = groups.map(({ name, full }) => [name, full, kept.get(name)] as const);
  const failures = results.flatMap(([name, , one]) => (one?.report.failures ?? []).map((failure) => `- ${name}: ${failure.split('\n')[0] ?? ''}`));
  const text = [
    BEGIN,
    '| Group | What happens | Cases run | Of a full run | Failures | When (UTC), seed, commit | Minutes | Notes |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...results.map(([name, full, one]) => (one === undefined ? `| ${name} | | 0 | ${full} | | not run | | |` : rowOf(full, one))),
    ...(failures.length === 0 ? [] : ['', 'Failures:', '', ...failures]),
    END,
  ].join('\n');
  const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : `# Reliability\n\n${BEGIN}\n${END}\n`;
  const [head = '', rest = ''] = before.split(BEGIN);
  writeFileSync(PATH, `${head}${text}${rest.split(END)[1] ?? '\n'}`);
}

function rowOf(full: number, { report, seed, at, commit }: Result): string {
  const reached = report.skipped === undefined ? String(report.cases) : `skipped: ${report.skipped}`;
  const notes = [...(report.notes ?? []), ...(report.controls ?? []).map((said) => `control: ${said}`)].join('; ');
  const when = `${at.slice(0, 16).replace('T', ' ')}, ${seed}, ${commit}`;
  const cells = [report.name, report.title, reached, full, report.failures.length, when, (report.seconds / 60).toFixed(1), notes];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '/')).join(' | ')} |`;
}
