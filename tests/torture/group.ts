import type { Random } from './support/random.ts';

/** What a group may use: a folder of its own, chance, and how much is asked of it. */
export interface Bench {
  readonly folder: string;
  readonly seed: number;
  readonly random: Random;
  readonly cases: number;
  /** Cases of this campaign that earlier parts of it have run. */
  readonly done: number;
  /** The bundled host program. */
  readonly host: string;
  /** The library that puts faults into file calls, or null where it cannot be made. */
  readonly shim: string | null;
  /** Whether two files can be given each other's name here; else foreign writers are now and then overwritten (ADR 7). */
  readonly canSwap: boolean;
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
  /** What was counted, by its name; parts of a campaign are added up. */
  readonly counted?: Readonly<Record<string, number>>;
  /** What was measured, in milliseconds; parts of a campaign are put together. */
  readonly measured?: Readonly<Record<string, readonly number[]>>;
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
  /** Its cases are alike and decided by chance, so that a campaign may run in parts. */
  readonly inParts?: true;
  run(bench: Bench): Promise<Outcome>;
}

/** How long something may take. The short round shares its machine with other tests: there only what hangs has failed. */
export const mostMs = ({ slice }: Bench, ms: number): number => (slice ? 15 * ms : ms);

export const skipped = (why: string): Outcome => ({ cases: 0, failures: [], skipped: why });

/** A control must be caught; a rig that does not see it is blind, and that is a failure. */
export function control(name: string, caught: number, of: number): Pick<Outcome, 'failures' | 'controls'> {
  if (caught === 0) return { failures: [`the rig is blind: the negative control “${name}” passed ${of} cases`] };
  return { failures: [], controls: [`${name} caught ${caught} of ${of}`] };
}

/** Where names cannot be swapped some losses are known and would fail the short round by chance; a full run tells them. */
export const NO_SWAP = 'names of files cannot be swapped here (docs/adr/0007); a full run measures what that costs';
