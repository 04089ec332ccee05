import type { SaveView } from './autosave.ts';
import { reason } from './saveWords.ts';

/** Text that is on no disk for longer is worth an alarm, whatever the cause. */
export const UNSAVED_LIMIT_MS = 10_000;

export interface Trouble {
  readonly kind: 'failed' | 'gone' | 'slow' | 'journal';
  readonly title: string;
  readonly sentence: string;
}

/** What is wrong with keeping this article's text, or null. `now` is on the clock of the view. */
export function troubleOf(view: SaveView, journalProblem: string | null, now: number): Trouble | null {
  const safe =
    journalProblem === null
      ? 'Your words are kept in Stet’s own folder on this computer meanwhile.'
      : 'Your words are only on this screen: copy them or save them elsewhere.';
  const unsavedFor = view.unsavedSince === null ? 0 : now - view.unsavedSince;
  // While a new try runs the banner stays: it went wrong a moment ago.
  const isFailing = view.kind === 'failed' || (view.kind === 'saving' && view.problem !== null);
  if (isFailing && view.code === 'not-found') {
    return { kind: 'gone', title: 'This article’s folder is gone.', sentence: `${safe} Put the folder back and Stet goes on saving, or make it a new article.` };
  }
  if (isFailing) return { kind: 'failed', title: `Not saved: ${reason(view.problem)}.`, sentence: `${safe} Stet keeps trying.` };
  if (unsavedFor > UNSAVED_LIMIT_MS && view.kind !== 'conflict') {
    const seconds = Math.floor(unsavedFor / 1000);
    return { kind: 'slow', title: `Not saved for ${seconds} seconds: the disk does not answer.`, sentence: `${safe} Go on writing; Stet saves as soon as it can.` };
  }
  if (journalProblem !== null) {
    return { kind: 'journal', title: 'The article is saved, but its safety copy is not.', sentence: `${journalProblem} Stet keeps trying.` };
  }
  return null;
}
