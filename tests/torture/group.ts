import type { Random } from './support/random.ts';

/** What a group may use: a folder of its own, chance, and how much is asked of it. */
export interface Bench {
  readonly folder: string;
  readonly seed: number;
  readonly random: Random;
  readonly cases: number;
  /** The bundled host program. */
  readonly host: string;
  /** The library that puts faults into file calls, or null where it cannot be made. */
  readonly shim: string | null;
  /** Whether this is the short round inside `npm test`. */
  readonly slice: boolean;
  /** After this moment a group stops and reports the cases it reached. */
  readonly until: number;
}

export interface Outcome {
  readonly cases: number;
  /** One line each; the folder of a failed case is kept. */
  readonly failures: readonly string[];
  /** Figures worth printing. */
  readonly notes?: readonly string[];
  /** Why nothing was run. */
  readonly skipped?: string;
  /** Negative controls that did what they must: fail. */
  readonly controls?: readonly string[];
}

export interface Group {
  readonly name: string;
  readonly title: string;
  /** How many cases a full campaign and its slice have. */
  readonly full: number;
  readonly slice: number;
  run(bench: Bench): Promise<Outcome>;
}

/**
 * Foreign writers are sometimes overwritten (docs/reliability.md, Honest limits): an open fault, not an accepted one. A full
 * run tells every one as a failure. The slice in `npm test` would fail by chance, so there only more than usual fails it.
 */
export function withinKnownGap(failures: readonly string[], of: number, { slice }: Bench): Pick<Outcome, 'failures' | 'notes'> {
  const few = slice && failures.length <= Math.max(2, of * 0.015);
  if (!few || failures.length === 0) return { failures };
  return { failures: [], notes: [`${failures.length} of ${of} overwritten: an open fault, see docs/reliability.md`] };
}

export const skipped = (why: string): Outcome => ({ cases: 0, failures: [], skipped: why });

/** A control must be caught; a rig that does not see it is blind, and that is a failure. */
export function control(name: string, caught: number, of: number): Pick<Outcome, 'failures' | 'controls'> {
  if (caught === 0) return { failures: [`the rig is blind: the negative control “${name}” passed ${of} cases`] };
  return { failures: [], controls: [`${name} caught ${caught} of ${of}`] };
}
