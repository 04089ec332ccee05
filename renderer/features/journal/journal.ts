import type { Content } from '../../../domain/article/article.ts';
import { diffContent, type Delta } from '../../../domain/journal/delta.ts';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import type { Result } from '../../../domain/result.ts';
import type { Failure } from '../../api.ts';

/** What was typed waits no longer than this before it is in the journal. */
export const JOURNAL_MS = 250;
/** Waits after failures in a row; the last one repeats. */
const RETRY_MS = [1_000, 2_000, 5_000, 10_000] as const;

type Answer = Promise<Result<'delta' | 'base', Failure>>;

/** What the journal needs of the world; passed in, so that tests own it. */
export interface JournalDeps {
  append(key: ArticleKey, seq: number, delta: Delta): Answer;
  base(key: ArticleKey, seq: number, content: Content): Answer;
  /** `discard`: the text has become another article. */
  close(key: ArticleKey, discard: boolean): void;
  /** Runs something later; the result cancels it. */
  later(ms: number, run: () => void): () => void;
  /** Why the journal cannot be written, or null when it can again. */
  trouble(key: ArticleKey, problem: string | null): void;
}

interface Track {
  /** Reads the text from the screen; null when the article is no longer there. */
  capture: () => Content | null;
  /** The text as of entry `seq`; null when the whole text has to be sent. */
  last: Content | null;
  seq: number;
  sending: boolean;
  waiting: boolean;
  cancelTimer: () => void;
  failures: number;
}

export type Journal = ReturnType<typeof createJournal>;

const nothing = (): void => undefined;

/**
 * Writes what is on the screen into the article's journal, a little at a time. A key press only starts a timer; what
 * changed is found by comparing references. One entry is under way at a time, so a slow disk gathers what follows.
 */
export function createJournal(deps: JournalDeps) {
  const tracks = new Map<ArticleKey, Track>();

  /** An article has come on the screen, or its text was replaced from disk. */
  function watch(key: ArticleKey, capture: () => Content | null): void {
    const known = tracks.get(key);
    known?.cancelTimer();
    const seq = known?.seq ?? 0;
    tracks.set(key, {
      capture, last: null, seq, sending: false, waiting: false, cancelTimer: nothing, failures: 0,
    });
  }

  /** Somebody changed the article. Costs the same however long it is. */
  function changed(key: ArticleKey): void {
    const track = tracks.get(key);
    if (track !== undefined) arm(key, track, JOURNAL_MS);
  }

  /** Brings the journal up to this text; gives the entry that holds it. The entry is sent, not yet written. */
  function take(key: ArticleKey, content: Content): number | undefined {
    const track = tracks.get(key);
    if (track === undefined) return undefined;
    send(key, track, content);
    return track.seq;
  }

  function arm(key: ArticleKey, track: Track, ms: number): void {
    if (track.waiting) return;
    track.waiting = true;
    track.cancelTimer = deps.later(ms, () => {
      track.waiting = false;
      // The answer to the entry under way looks again.
      if (track.sending) return;
      const content = track.capture();
      if (content !== null) send(key, track, content);
    });
  }

  function send(key: ArticleKey, track: Track, content: Content): void {
    const delta = track.last === null ? null : diffContent(track.last, content);
    if (track.last !== null && delta === null) return;
    track.seq += 1;
    track.last = content;
    track.sending = true;
    const asked = delta === null ? deps.base(key, track.seq, content) : deps.append(key, track.seq, delta);
    void asked
      .catch((error: unknown): Awaited<Answer> => {
        const message = error instanceof Error ? error.message : String(error);
        return { ok: false, error: { code: 'internal', message } };
      })
      .then((answer) => {
        if (tracks.get(key) === track) answered(key, track, answer);
      });
  }

  function answered(key: ArticleKey, track: Track, answer: Awaited<Answer>): void {
    track.sending = false;
    if (!answer.ok || answer.value === 'base') track.last = null;
    if (answer.ok) {
      if (track.failures > 0) deps.trouble(key, null);
      track.failures = 0;
      // Typed while it was under way, or all of it is wanted: nothing is sent when nothing differs.
      arm(key, track, JOURNAL_MS);
      return;
    }
    track.failures += 1;
    deps.trouble(key, answer.error.message);
    arm(key, track, RETRY_MS[Math.min(track.failures, RETRY_MS.length) - 1] ?? RETRY_MS[0]);
  }

  /** The text on the screen was replaced by the one on disk: the journal begins anew with it. */
  function replaced(key: ArticleKey, capture: () => Content | null): void {
    const before = tracks.get(key)?.seq ?? 0;
    watch(key, capture);
    const content = before === 0 ? null : capture();
    if (content !== null) take(key, content);
  }

  /** The article has left the screen, saved; with `discard` its text has become another article. */
  function close(key: ArticleKey, discard = false): void {
    const track = tracks.get(key);
    if (track === undefined) return;
    track.cancelTimer();
    tracks.delete(key);
    if (track.failures > 0) deps.trouble(key, null);
    if (track.seq > 0) deps.close(key, discard);
  }

  return { watch, changed, take, replaced, close };
}
