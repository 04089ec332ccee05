import { create } from 'zustand';
import type { Block } from '../../../domain/body/body.ts';
import type { Review } from '../../../domain/suggestions/review.ts';
import { summaries, type Suggestion } from '../../../domain/review/summaries.ts';
import type { Changes } from '../../../domain/suggestions/change.ts';
import type { ReviewMode } from '../../editor/review/reviewDesk.ts';

export interface ReviewState {
  readonly mode: ReviewMode;
  readonly pass: string;
  /** The review of the open article. Records are only added while it is open; a save leaves the decided ones out. */
  readonly review: Review;
  readonly suggestions: readonly Suggestion[];
  /** The suggestion the person is at. */
  readonly active: string | null;
  readonly open: (review: Review | undefined) => void;
  readonly setMode: (mode: ReviewMode) => void;
  readonly setPass: (pass: string) => void;
  readonly setActive: (id: string | null) => void;
  readonly addChanges: (changes: Changes) => void;
  readonly refresh: (body: readonly Block[]) => void;
}

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The review of the article on the screen. */
export function createReviewStore() {
  return create<ReviewState>((set) => ({
    mode: 'edit',
    pass: 'line',
    review: {},
    suggestions: [],
    active: null,
    open: (review) => {
      set({ review: review ?? {}, suggestions: [], active: null, mode: 'edit' });
    },
    setMode: (mode) => {
      set({ mode });
    },
    setPass: (pass) => {
      set({ pass });
    },
    setActive: (active) => {
      set({ active });
    },
    addChanges: (changes) => {
      if (Object.keys(changes).length === 0) return;
      set(({ review }) => ({ review: { ...review, changes: { ...review.changes, ...changes } } }));
    },
    refresh: (body) => {
      set(({ review, active }) => {
        const suggestions = summaries(body, review.changes ?? {});
        return { suggestions, active: suggestions.some(({ id }) => id === active) ? active : null };
      });
    },
  }));
}
