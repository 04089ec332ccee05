import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './torture.ts';

const PATH = join(import.meta.dirname, '../../docs/reliability.md');
const [BEGIN, END] = ['<!-- torture: begin -->', '<!-- torture: end -->'];

/** Puts what was measured into docs/reliability.md, between its two marks. Only figures of this run. */
export function writeReport(reports: readonly Report[], seed: number): void {
  const rows = reports.map((one) => {
    const reached = one.skipped === undefined ? String(one.cases) : `skipped: ${one.skipped}`;
    const notes = [...(one.notes ?? []), ...(one.controls ?? []).map((said) => `control: ${said}`)].join('; ');
    return `| ${one.name} | ${one.title} | ${reached} | ${one.asked} | ${one.failures.length} | ${one.seconds} | ${notes.replaceAll('|', '/')} |`;
  });
  const failures = reports.flatMap((one) => one.failures.map((failure) => `- ${one.name}: ${failure.split('\n')[0] ?? ''}`));
  const text = [
    BEGIN,
    `Run of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, seed ${seed}, Node ${process.version}, ${process.platform}.`,
    '',
    '| Group | What happens | Cases run | A full run | Failures | Seconds | Notes |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(failures.length === 0 ? [] : ['', 'Failures:', '', ...failures]),
    END,
  ].join('\n');
  const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : `# Reliability\n\n${BEGIN}\n${END}\n`;
  const [head = '', rest = ''] = before.split(BEGIN);
  writeFileSync(PATH, `${head}${text}${rest.split(END)[1] ?? '\n'}`);
}
