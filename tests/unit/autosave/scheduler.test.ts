import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canSave,
  dueAt,
  isUnsaved,
  LONGEST_MS,
  opened,
  QUIET_MS,
  RETRY_MS,
  retryDelay,
  step,
  type AutosaveEvent,
  type AutosaveState,
} from '../../../domain/autosave/scheduler.ts';

const after = (...events: AutosaveEvent[]): AutosaveState => events.reduce(step, opened(false));

describe('autosave scheduler', () => {
  it('saves after a second of quiet', () => {
    expect(dueAt(after({ type: 'changed', at: 100 }))).toBe(100 + QUIET_MS);
  });

  it('saves ten seconds after the first change at the latest', () => {
    const typing = Array.from({ length: 200 }, (_, n): AutosaveEvent => ({ type: 'changed', at: n * 100 }));
    expect(dueAt(after(...typing))).toBe(LONGEST_MS);
  });

  it('stays dirty when somebody typed during the save, counting from that key', () => {
    const state = after(
      { type: 'changed', at: 0 },
      { type: 'saveStarted' },
      { type: 'changed', at: 1500 },
      { type: 'saved' },
    );
    expect(state).toEqual({ kind: 'dirty', version: 2, pending: { since: 1500, last: 1500 } });
  });

  it('waits longer after each failure and not at all after a success', () => {
    let state = after({ type: 'changed', at: 0 });
    for (const [n, wait] of [...RETRY_MS, 30_000, 30_000].entries()) {
      state = step(step(state, { type: 'saveStarted' }), { type: 'failed', at: 50 });
      expect(dueAt(state), `failure ${n + 1}`).toBe(50 + wait);
    }
    state = step(step(step(state, { type: 'saveStarted' }), { type: 'saved' }), { type: 'changed', at: 90 });
    state = step(step(state, { type: 'saveStarted' }), { type: 'failed', at: 100 });
    expect(dueAt(state)).toBe(100 + RETRY_MS[0]);
  });

  it('stops at a conflict until somebody decides', () => {
    const conflict = after(
      { type: 'changed', at: 0 },
      { type: 'saveStarted' },
      { type: 'conflicted' },
      { type: 'changed', at: 9 },
    );
    expect([conflict.kind, dueAt(conflict), canSave(conflict)]).toEqual(['conflict', null, false]);
    expect(dueAt(step(conflict, { type: 'keptMine', at: 10 }))).toBe(10 + QUIET_MS);
    expect(step(conflict, { type: 'reloaded' }).kind).toBe('clean');
  });

  it('never saves a read-only article', () => {
    const state = step(step(opened(true), { type: 'changed', at: 0 }), { type: 'saveStarted' });
    expect([state.kind, dueAt(state)]).toEqual(['readOnly', null]);
  });

  it('knows a delay for any number of failures', () => {
    fc.assert(
      fc.property(fc.nat(), (failures) => (RETRY_MS as readonly number[]).includes(retryDelay(failures))),
    );
  });
});

/** A disk and a screen driven by the scheduler, to say what must hold whatever happens. */
const eventArb = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('changed' as const), wait: fc.nat(4000) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('tick' as const), wait: fc.nat(12_000) }) },
  fc.record({ type: fc.constantFrom('saved' as const, 'failed' as const), wait: fc.nat(4000) }),
  fc.record({ type: fc.constantFrom('conflicted' as const, 'keptMine' as const), wait: fc.nat(100) }),
);

describe('autosave scheduler, whatever happens', () => {
  it('is clean only when the disk holds the version on the screen, and saves one version at a time', () => {
    fc.assert(
      fc.property(fc.array(eventArb, { maxLength: 120 }), (steps) => {
        let state = opened(false);
        let now = 0;
        let onScreen = 0;
        let onDisk = 0;
        let inFlight: number | null = null;
        for (const { type, wait } of steps) {
          now += wait;
          if (type === 'tick') {
            const due = dueAt(state);
            if (due === null || due > now) continue;
            expect(inFlight).toBeNull();
            inFlight = onScreen;
            state = step(state, { type: 'saveStarted' });
          } else if (type === 'saved' || type === 'failed' || type === 'conflicted') {
            if (inFlight === null) continue;
            if (type === 'saved') onDisk = inFlight;
            inFlight = null;
            state = step(state, { type, at: now });
          } else {
            if (type === 'changed') onScreen += 1;
            state = step(state, { type, at: now });
          }
          expect(state.version).toBe(onScreen);
          expect(isUnsaved(state)).toBe(
            onScreen !== onDisk || inFlight !== null || state.kind === 'conflict',
          );
          if (state.kind === 'saving') expect(state.saving).toBe(inFlight);
        }
      }),
    );
  });

  it('never leaves unsaved text without a save that runs, is due within 30 s, or waits for a decision', () => {
    fc.assert(
      fc.property(fc.array(eventArb, { maxLength: 120 }), (steps) => {
        let state = opened(false);
        let now = 0;
        for (const { type, wait } of steps) {
          now += wait;
          if (type === 'tick') state = step(state, { type: 'saveStarted' });
          else state = step(state, { type, at: now });
          if (!isUnsaved(state) || state.kind === 'saving' || state.kind === 'conflict') continue;
          expect(dueAt(state) ?? Infinity).toBeLessThanOrEqual(now + 30_000);
        }
      }),
    );
  });
});
