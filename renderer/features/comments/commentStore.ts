import { create } from 'zustand';
import type { ThreadId } from '../../../domain/body/notes.ts';
import { isShown, listThreads, type Listed, type ThreadFilter } from '../../../domain/comments/list.ts';
import type { Places, Span } from '../../../domain/comments/places.ts';
import type { Anchor, Thread, Threads } from '../../../domain/comments/thread.ts';

/** One thing that a new comment may be about. */
export interface DraftChoice {
  readonly anchor: Anchor;
  readonly spans: readonly Span[];
}

/** A comment that is being written. */
export interface Draft {
  readonly choices: readonly DraftChoice[];
  readonly picked: DraftChoice;
}

export interface CommentState {
  /** All threads of the open article: what the next save writes. Undo never reaches them. */
  readonly threads: Threads;
  readonly byId: ReadonlyMap<ThreadId, Thread>;
  readonly places: Places;
  readonly listed: readonly Listed[];
  readonly active: ThreadId | null;
  readonly filter: ThreadFilter;
  readonly draft: Draft | null;
  /** Words not sent yet, by what they are for: a thread, or NEW. */
  readonly unsent: ReadonlyMap<string, string>;
  readonly setThreads: (threads: Threads) => void;
  readonly setPlaces: (places: Places) => void;
  readonly setActive: (id: ThreadId | null) => void;
  readonly setFilter: (filter: ThreadFilter) => void;
  readonly setDraft: (draft: Draft | null) => void;
  readonly setUnsent: (what: string, words: string) => void;
}

/** What unsent words of a new thread are kept under. */
export const NEW = 'new';

export type CommentStore = ReturnType<typeof createCommentStore>;

const NO_PLACES: Places = new Map();

/** The comments of the article on the screen. */
export function createCommentStore() {
  return create<CommentState>((set) => ({
    threads: [],
    byId: new Map(),
    places: NO_PLACES,
    listed: [],
    active: null,
    filter: 'open',
    draft: null,
    unsent: new Map(),
    setThreads: (threads) => {
      set((state) => (threads === state.threads ? state : withThreads(threads, state.places)));
    },
    setPlaces: (places) => {
      set((state) => (samePlaces(places, state.places) ? state : { places, listed: listThreads(state.threads, places) }));
    },
    setActive: (active) => {
      set((state) => (state.active === active ? state : { active }));
    },
    setFilter: (filter) => {
      set({ filter });
    },
    setDraft: (draft) => {
      set({ draft });
    },
    setUnsent: (what, words) => {
      set(({ unsent }) => {
        const next = new Map(unsent);
        if (words === '') next.delete(what);
        else next.set(what, words);
        return { unsent: next };
      });
    },
  }));
}

/** The comments as an article brings them from disk. */
export function openedComments(threads: Threads = []): Partial<CommentState> {
  return { ...withThreads(threads, NO_PLACES), places: NO_PLACES, active: null, draft: null };
}

/** Whether there is anything to show beside the text. */
export function isAboutSomething(state: CommentState | null): boolean {
  return state !== null && (state.threads.length > 0 || state.draft !== null);
}

/** The threads that the list shows. */
export function shownThreads({ listed, filter }: Pick<CommentState, 'listed' | 'filter'>, me: string): readonly Listed[] {
  return listed.filter(({ thread }) => isShown(thread, filter, me));
}

function withThreads(threads: Threads, places: Places): Pick<CommentState, 'threads' | 'byId' | 'listed'> {
  return { threads, byId: new Map(threads.map((thread) => [thread.id, thread])), listed: listThreads(threads, places) };
}

function samePlaces(a: Places, b: Places): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [id, place] of a) {
    const [otherId, other] = others.next().value ?? [];
    if (id !== otherId || place.text !== other?.text || place.blocks.join() !== other.blocks.join()) return false;
    if (place.spans[0]?.start !== other.spans[0]?.start) return false;
  }
  return true;
}
