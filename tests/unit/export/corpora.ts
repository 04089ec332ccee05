import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The shared corpora of hostile input; absent on most machines, and never copied into the repository. */
const folder = resolve(
  process.env['STET_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared'),
  'corpora',
);
export const corporaAreHere = existsSync(folder);
if (!corporaAreHere)
  console.log(`Hostile-input corpora not found in ${folder}: tests that read them are skipped.`);

/** The strings of one corpus; entries that describe a big text by a rule are built. */
export function corpus(file: string): string[] {
  const entries = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as unknown[];
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    const rule = entry as { rule?: string; text?: string; n?: number };
    return rule.rule === 'repeat' ? [(rule.text ?? '').repeat(Math.min(rule.n ?? 0, 5_000))] : [];
  });
}

/** Every hostile string there is for texts. */
export const hostileTexts = (): string[] =>
  ['own-text.json', 'own-names.json', 'own-urls.json', 'blns.json', 'h5sc.json', 'patt-xss.json'].flatMap(
    corpus,
  );
