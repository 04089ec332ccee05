import type { Law } from './law.ts';

/** Sequences played from one seed; the next seed goes on, so a failure ends a slice and not the campaign. */
const SLICE = 100;
/** A word is said of how far it is after so many. */
const PROGRESS = 2000;

export interface Extent {
  readonly sequences: number;
  readonly seed: number;
  readonly minutes: number;
}

/** Plays random sequences for each law, so many or so long; prints what breaks one, as short as it can be. Returns how often. */
export function campaign(laws: readonly Law[], { sequences, seed, minutes }: Extent): number {
  const end = Date.now() + minutes * 60_000;
  console.log(`Seed ${seed}, ${sequences} sequences for each of ${laws.length} laws`);
  return laws.map((law) => playOne(law, sequences, seed, end)).reduce((sum, one) => sum + one, 0);
}

function playOne({ set, name, check }: Law, sequences: number, seed: number, end: number): number {
  const begin = Date.now();
  let [played, failures] = [0, 0];
  for (let slice = 0; played < sequences && Date.now() < end; slice += 1) {
    const outcome = check({ seed: seed + slice, numRuns: Math.min(SLICE, sequences - played) });
    const before = played;
    played += outcome.played;
    if (Math.floor(before / PROGRESS) < Math.floor(played / PROGRESS)) console.log(`  ${played} played: ${name}`);
    if (outcome.broken === null) continue;
    failures += 1;
    console.log(`\nBroken: ${name}\nAgain by --seed ${seed + slice} --sequences ${SLICE}\n${outcome.broken}\n`);
  }
  console.log(`${set}: ${name}: ${played} sequences, ${failures} failures, ${((Date.now() - begin) / Math.max(played, 1)).toFixed(1)} ms each`);
  return failures;
}
