import { assertNever } from '../result.ts';

/** A pause in typing of this length starts a save. */
export const QUIET_MS = 1_000;
/** Unsaved text never waits longer than this, however steadily somebody types; with the save itself it is 10 s. */
export const LONGEST_MS = 8_000;
/** Waits between tries after a failed save; the last one repeats. */
export const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** When the changes that no save has taken yet began, and when the last of them came. */
interface Pending {
  readonly since: number;
  readonly last: number;
}

/**
 * Where one article stands between screen and disk. `version` counts changes on the screen; a save is of one
 * version, and the article is clean only while that version is still the one on the screen.
 */
export type AutosaveState =
  | { readonly kind: 'clean'; readonly version: number }
  | { readonly kind: 'dirty'; readonly version: number; readonly pending: Pending }
  | {
      readonly kind: 'saving';
      readonly version: number;
      /** The version that is being written. */
      readonly saving: number;
      /** Changes made since it was taken. */
      readonly pending: Pending | null;
      /** Tries in a row that failed before this one. */
      readonly failures: number;
    }
  | { readonly kind: 'failed'; readonly version: number; readonly failures: number; readonly retryAt: number }
  | { readonly kind: 'conflict'; readonly version: number }
  | { readonly kind: 'readOnly'; readonly version: number };

/** What may happen to an article. `at` is a time in milliseconds of a clock that never goes back. */
export type AutosaveEvent =
  | { readonly type: 'changed'; readonly at: number }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saved' }
  | { readonly type: 'failed'; readonly at: number }
  /** The file on disk is not the one this text was made from. Autosave stops until somebody decides. */
  | { readonly type: 'conflicted' }
  /** Somebody decided to keep the text on the screen; it waits to be saved. */
  | { readonly type: 'keptMine'; readonly at: number }
  /** The text on the screen was replaced by the one on disk. */
  | { readonly type: 'reloaded' };

/** The state of an article that has just been opened. */
export function opened(readOnly: boolean): AutosaveState {
  return { kind: readOnly ? 'readOnly' : 'clean', version: 0 };
}

/** The state after an event. An event that cannot happen in a state leaves it as it is. */
export function step(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.type) {
    case 'changed':
      return changed(state, event.at);
    case 'saveStarted':
      return canSave(state)
        ? {
            kind: 'saving',
            version: state.version,
            saving: state.version,
            pending: null,
            failures: failuresOf(state),
          }
        : state;
    case 'saved':
      if (state.kind !== 'saving') return state;
      if (state.pending === null) return { kind: 'clean', version: state.version };
      return { kind: 'dirty', version: state.version, pending: state.pending };
    case 'failed':
      if (state.kind !== 'saving') return state;
      return {
        kind: 'failed',
        version: state.version,
        failures: state.failures + 1,
        retryAt: event.at + retryDelay(state.failures + 1),
      };
    case 'conflicted':
      return state.kind === 'readOnly' ? state : { kind: 'conflict', version: state.version };
    case 'keptMine':
      if (state.kind !== 'conflict') return state;
      return { kind: 'dirty', version: state.version, pending: { since: event.at, last: event.at } };
    case 'reloaded':
      return state.kind === 'readOnly' ? state : { kind: 'clean', version: state.version + 1 };
    default:
      return assertNever(event);
  }
}

/** When the next save is due by itself, or null when none is. */
export function dueAt(state: AutosaveState): number | null {
  switch (state.kind) {
    case 'dirty':
      return Math.min(state.pending.last + QUIET_MS, state.pending.since + LONGEST_MS);
    case 'failed':
      return state.retryAt;
    case 'clean':
    case 'saving':
    case 'conflict':
    case 'readOnly':
      return null;
    default:
      return assertNever(state);
  }
}

/** Whether a save may start now: there is something to save and no other save of this article runs. */
export function canSave(state: AutosaveState): state is Extract<AutosaveState, { kind: 'dirty' | 'failed' }> {
  return state.kind === 'dirty' || state.kind === 'failed';
}

/** Whether the screen holds something the disk does not. */
export function isUnsaved(state: AutosaveState): boolean {
  return state.kind !== 'clean' && state.kind !== 'readOnly';
}

/** How long to wait after the given number of failures in a row. */
export function retryDelay(failures: number): number {
  const last = RETRY_MS.length - 1;
  return RETRY_MS[Math.min(Math.max(failures - 1, 0), last)] ?? RETRY_MS[4];
}

function changed(state: AutosaveState, at: number): AutosaveState {
  const version = state.version + 1;
  switch (state.kind) {
    case 'clean':
      return { kind: 'dirty', version, pending: { since: at, last: at } };
    case 'dirty':
      return { ...state, version, pending: { since: state.pending.since, last: at } };
    case 'saving':
      return { ...state, version, pending: { since: state.pending?.since ?? at, last: at } };
    case 'failed':
    case 'conflict':
      return { ...state, version };
    case 'readOnly':
      return state;
    default:
      return assertNever(state);
  }
}

function failuresOf(state: AutosaveState): number {
  return state.kind === 'failed' ? state.failures : 0;
}
