import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groups } from './groups.ts';
import { keptResults, type Result } from './results.ts';
import { notesOf } from './torture.ts';

const PATH = join(import.meta.dirname, '../../docs/reliability.md');
const [BEGIN, END] = ['<!-- torture: begin -->', '<!-- torture: end -->'];

/**
 * Puts what was measured into docs/reliability.md, between its two marks: the last result of each group. What stands there
 * of a group that has no result here was measured elsewhere, and stays.
 */
export function writeReport(): void {
  const kept = keptResults();
  const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : `# Reliability\n\n${BEGIN}\n${END}\n`;
  const [head = '', rest = ''] = before.split(BEGIN);
  const [written = '', tail = '\n'] = rest.split(END);
  const standing = (start: string): string[] => written.split('\n').filter((line) => line.startsWith(start));
  const rows = groups.map(({ name, full }) => {
    const one = kept.get(name);
    return one === undefined ? (standing(`| ${name} |`)[0] ?? `| ${name} | | 0 | ${full} | | not run | | |`) : rowOf(full, one);
  });
  const failures = groups.flatMap(({ name }) => {
    const one = kept.get(name);
    return one === undefined ? standing(`- ${name}: `) : one.report.failures.map((failure) => `- ${name}: ${failure.split('\n')[0] ?? ''}`);
  });
  const text = [
    BEGIN,
    '| Group | What happens | Cases run | Of a full run | Failures | When (UTC), seed, commit | Minutes | Notes |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(failures.length === 0 ? [] : ['', 'Failures:', '', ...failures]),
    END,
  ].join('\n');
  writeFileSync(PATH, `${head}${text}${tail}`);
}

function rowOf(full: number, { report, seed, at, commit }: Result): string {
  const reached = report.skipped === undefined ? String(report.cases) : `skipped: ${report.skipped}`;
  const notes = notesOf(report).join('; ');
  const when = `${at.slice(0, 16).replace('T', ' ')}, ${seed}, ${commit}`;
  const cells = [report.name, report.title, reached, full, report.failures.length, when, (report.seconds / 60).toFixed(1), notes];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '/')).join(' | ')} |`;
}
