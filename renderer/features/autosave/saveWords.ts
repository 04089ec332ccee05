import { assertNever } from '../../../domain/result.ts';
import type { SaveView } from './autosave.ts';

/** The save state in words. `now` is on the same clock as the view's `retryAt`. */
export function saveWords(view: SaveView, now: number, time: (instant: string) => string): string {
  switch (view.kind) {
    case 'clean':
      return view.savedAt === null ? 'All changes saved' : `Saved ${time(view.savedAt)}`;
    case 'dirty':
      return 'Edited';
    case 'saving':
      return 'Saving…';
    case 'failed':
      return `Not saved: ${reason(view.problem)}. Trying again in ${secondsUntil(view.retryAt, now)} s`;
    case 'conflict':
      return 'Not saved: another program changed this article';
    case 'readOnly':
      return 'Read only';
    default:
      return assertNever(view.kind);
  }
}

/** What a screen reader is told by itself: trouble, without a number that counts down, and a save that was waited for. */
export function spokenSaveWords(view: SaveView, isAwaited: boolean, time: (instant: string) => string): string {
  if (view.kind === 'failed') return `Not saved: ${reason(view.problem)}.`;
  return view.kind === 'conflict' || (view.kind === 'clean' && isAwaited) ? saveWords(view, 0, time) : '';
}

function secondsUntil(retryAt: number | null, now: number): number {
  return Math.max(0, Math.ceil(((retryAt ?? now) - now) / 1000));
}

/** A sentence as the second half of another: its first letter small (unless it starts a name), no full stop. */
export function reason(problem: string | null): string {
  const bare = (problem ?? 'something went wrong').replace(/^not saved:\s*/i, '').replace(/[.\s]+$/, '');
  return /^(The|This|There|It|Its|A|An|No|Another)\b/.test(bare)
    ? bare.charAt(0).toLowerCase() + bare.slice(1)
    : bare;
}
