import type { Content, Revision } from '../../../domain/article/article.ts';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import type { Result } from '../../../domain/result.ts';
import {
  canSave,
  dueAt,
  isUnsaved,
  opened,
  step,
  type AutosaveEvent,
  type AutosaveState,
} from '../../../domain/autosave/scheduler.ts';
import type { Failure, SaveReceipt } from '../../api.ts';

/** What autosave needs of the world; passed in, so that tests own the disk and the clock. */
export interface AutosaveDeps {
  save(key: ArticleKey, baseRevision: Revision, content: Content): Promise<Result<SaveReceipt, Failure>>;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Runs something later; the result cancels it. */
  later(ms: number, run: () => void): () => void;
  /** Something that the status line shows has changed. Not called for each key. */
  show(key: ArticleKey, view: SaveView | null): void;
}

/** What the status line says about one article. */
export interface SaveView {
  readonly kind: AutosaveState['kind'];
  /** When the last save of this session was done, or null. */
  readonly savedAt: string | null;
  /** Why the last try failed. */
  readonly problem: string | null;
  readonly code: Failure['code'] | null;
  /** On the clock of `now`. */
  readonly retryAt: number | null;
  /** When the oldest text that is not on disk was typed, on the same clock; null when all is. */
  readonly unsavedSince: number | null;
}

interface Track {
  state: AutosaveState;
  revision: Revision;
  /** Reads the text from the screen; null once the article has left it. */
  capture: (() => Content) | null;
  /** The last text taken from the screen that the disk may not have. */
  held: Content | null;
  savedAt: string | null;
  problem: Failure | null;
  running: Promise<void> | null;
  /** When the oldest text that is not on disk was typed. */
  unsavedSince: number | null;
  cancelTimer: () => void;
}

export type Autosave = ReturnType<typeof createAutosave>;

const nothing = (): void => undefined;

/**
 * Saves articles by their keys, one save of an article at a time. The reply to a save never touches the editor: it
 * only says whether the version that was taken is now on disk.
 */
export function createAutosave(deps: AutosaveDeps) {
  const tracks = new Map<ArticleKey, Track>();

  /** An article has come on the screen. `capture` must always read that article, whatever is shown later. */
  function watch(key: ArticleKey, revision: Revision, readOnly: boolean, capture: () => Content): void {
    const known = tracks.get(key);
    if (known !== undefined && isUnsaved(known.state)) {
      known.capture = capture;
      show(key, known);
      return;
    }
    known?.cancelTimer();
    const track: Track = {
      state: opened(readOnly),
      revision,
      capture,
      held: null,
      savedAt: null,
      problem: null,
      running: null,
      unsavedSince: null,
      cancelTimer: nothing,
    };
    tracks.set(key, track);
    show(key, track);
  }

  /** The article leaves the screen: its text is taken now and saved in the background. */
  function release(key: ArticleKey): void {
    const track = tracks.get(key);
    if (track === undefined) return;
    if (isUnsaved(track.state)) track.held = track.capture?.() ?? track.held;
    track.capture = null;
    if (canSave(track.state)) start(key, track);
    else forgetIfDone(key, track);
  }

  /** Somebody changed the article. Costs the same however long the article is. */
  function changed(key: ArticleKey): void {
    const track = tracks.get(key);
    if (track === undefined) return;
    track.unsavedSince ??= deps.now();
    apply(key, track, { type: 'changed', at: deps.now() });
  }

  /** Saves what is unsaved now; true when the disk holds it all. Waits for a save that is running. */
  async function flush(key: ArticleKey): Promise<boolean> {
    const track = tracks.get(key);
    if (track === undefined) return true;
    await track.running;
    // A second round takes what was typed while the first save ran.
    for (let round = 0; round < 3 && canSave(track.state); round += 1) {
      start(key, track);
      await track.running;
      if (track.state.kind === 'failed') return false;
    }
    return !isUnsaved(track.state);
  }

  async function flushAll(): Promise<boolean> {
    const saved = await Promise.all([...tracks.keys()].map(flush));
    return saved.every(Boolean);
  }

  /** The disk holds another text than the one this article was opened with. */
  function conflicted(key: ArticleKey): void {
    const track = tracks.get(key);
    if (track !== undefined) apply(key, track, { type: 'conflicted' });
  }

  /** Saves the text on the screen over the revision that is on disk now. */
  function keepMine(key: ArticleKey, revision: Revision): Promise<boolean> {
    const track = tracks.get(key);
    if (track === undefined) return Promise.resolve(true);
    track.revision = revision;
    apply(key, track, { type: 'keptMine', at: deps.now() });
    return flush(key);
  }

  /** The text on the screen is now the one on disk. */
  function reloaded(key: ArticleKey, revision: Revision): void {
    const track = tracks.get(key);
    if (track === undefined) return;
    track.revision = revision;
    track.held = null;
    track.unsavedSince = null;
    apply(key, track, { type: 'reloaded' });
  }

  /** No more saves of an article that has gone to the trash. */
  function drop(key: ArticleKey): void {
    tracks.get(key)?.cancelTimer();
    tracks.delete(key);
    deps.show(key, null);
  }

  function apply(key: ArticleKey, track: Track, event: AutosaveEvent): void {
    const before = track.state;
    track.state = step(before, event);
    if (track.state.kind !== before.kind) show(key, track);
    // While somebody types, the timer that runs is left alone: it looks again when it fires.
    if (track.state.kind === 'dirty' && before.kind === 'dirty') return;
    arm(key, track);
  }

  function arm(key: ArticleKey, track: Track): void {
    track.cancelTimer();
    track.cancelTimer = nothing;
    const due = dueAt(track.state);
    if (due === null) return;
    track.cancelTimer = deps.later(Math.max(0, due - deps.now()), () => {
      const stillDue = dueAt(track.state);
      if (stillDue !== null && stillDue <= deps.now()) start(key, track);
      else arm(key, track);
    });
  }

  function start(key: ArticleKey, track: Track): void {
    if (track.running !== null || !canSave(track.state)) return;
    track.cancelTimer();
    apply(key, track, { type: 'saveStarted' });
    track.running = run(key, track).finally(() => {
      track.running = null;
      if (track.capture === null && track.state.kind === 'dirty') start(key, track);
      else forgetIfDone(key, track);
    });
  }

  async function run(key: ArticleKey, track: Track): Promise<void> {
    const result = await attempt(key, track);
    if (result.ok) {
      track.revision = result.value.revision;
      track.savedAt = result.value.savedAt;
      track.problem = null;
      track.unsavedSince = pendingSince(track.state);
      apply(key, track, { type: 'saved' });
      if (track.state.kind === 'clean') track.held = null;
      return;
    }
    track.problem = result.error;
    // A folder that is gone may come back (a stick, a network disk), so that one is tried again.
    apply(key, track, result.error.code === 'conflict' ? { type: 'conflicted' } : { type: 'failed', at: deps.now() });
  }

  /** A text that cannot be read, or a main process that does not answer, is a failed save like any other. */
  async function attempt(key: ArticleKey, track: Track): Promise<Result<SaveReceipt, Failure>> {
    try {
      track.held = track.capture?.() ?? track.held;
      if (track.held === null) throw new Error('There is no text to save.');
      return await deps.save(key, track.revision, track.held);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, error: { code: 'internal', message } };
    }
  }

  function forgetIfDone(key: ArticleKey, track: Track): void {
    if (track.capture !== null || isUnsaved(track.state) || tracks.get(key) !== track) return;
    drop(key);
  }

  function show(key: ArticleKey, track: Track): void {
    const { state, savedAt, problem, unsavedSince } = track;
    deps.show(key, {
      kind: state.kind,
      savedAt,
      problem: problem?.message ?? null,
      code: problem?.code ?? null,
      retryAt: state.kind === 'failed' ? state.retryAt : null,
      unsavedSince,
    });
  }

  return {
    watch,
    release,
    changed,
    flush,
    flushAll,
    conflicted,
    keepMine,
    reloaded,
    drop,
    /** Text of an article that left the screen before the disk took it; it is newer than the file. */
    held: (key: ArticleKey): Content | null => tracks.get(key)?.held ?? null,
    isUnsaved: (key: ArticleKey): boolean => isUnsaved(tracks.get(key)?.state ?? opened(false)),
    /** The revision on disk as far as this window knows. */
    revision: (key: ArticleKey): Revision | null => tracks.get(key)?.revision ?? null,
    /** How many changes the screen has seen; tells whether something was typed during a wait. */
    version: (key: ArticleKey): number => tracks.get(key)?.state.version ?? 0,
  };
}

/** When the first change came that the save under way has not taken. */
function pendingSince(state: AutosaveState): number | null {
  return state.kind === 'saving' ? (state.pending?.since ?? null) : null;
}
