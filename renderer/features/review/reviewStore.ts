import { create } from 'zustand';
import type { Content } from '../../../domain/article/article.ts';
import type { ChangeId } from '../../../domain/body/revision.ts';
import { pendingIn } from '../../../domain/review/pending.ts';
import type { Suggestion } from '../../../domain/review/suggestion.ts';
import type { Changes } from '../../../domain/suggestions/change.ts';
import type { FieldChanges } from '../../../domain/suggestions/fieldChanges.ts';
import type { Review } from '../../../domain/suggestions/review.ts';
import type { ReviewMode, ReviewView } from '../../editor/review/reviewDesk.ts';
import { NO_FILTER, type Filter } from './filter.ts';

export type FrozenView = Extract<ReviewView, 'original' | 'final' | 'since'>;

export interface ReviewState {
  readonly mode: ReviewMode;
  readonly pass: string;
  readonly view: ReviewView;
  /** Whose suggestions are listed and shown. */
  readonly filter: Filter;
  /** The review of the open article. Records are only added while it is open; a save leaves the decided ones out. */
  readonly review: Review;
  readonly suggestions: readonly Suggestion[];
  /** The suggestion the person is at. */
  readonly active: string | null;
  readonly setMode: (mode: ReviewMode) => void;
  readonly setPass: (pass: string) => void;
  readonly setView: (view: ReviewView) => void;
  readonly setFilter: (filter: Filter) => void;
  readonly setActive: (id: string | null) => void;
  readonly setFields: (fields: FieldChanges) => void;
  readonly setReason: (ids: readonly ChangeId[], reason: string) => void;
  /** Lists anew what is pending. */
  readonly refresh: (article: Pick<Content, 'meta' | 'body'>) => void;
}

/** Whether neither text nor fields can be changed: in Read, and where the text is not the one that is written in. */
export function isFrozen({ mode, view }: Pick<ReviewState, 'mode' | 'view'>): boolean {
  return mode === 'read' || isView(view);
}

/** Whether another text than the one with its markup is on the screen. */
export function isView(view: ReviewView): view is FrozenView {
  return view === 'original' || view === 'final' || view === 'since';
}

export type ReviewStore = ReturnType<typeof createReviewStore>;

/** The review of the article on the screen. */
export function createReviewStore() {
  /** What the list was made of: asked for again with nothing changed, it stays. */
  let listed: Partial<Pick<Content, 'meta' | 'body'> & Pick<ReviewState, 'review' | 'suggestions'>> = {};
  return create<ReviewState>((set) => ({
    mode: 'edit',
    pass: 'line',
    view: 'all',
    filter: NO_FILTER,
    review: {},
    suggestions: [],
    active: null,
    setMode: (mode) => {
      set({ mode });
    },
    setPass: (pass) => {
      set({ pass });
    },
    setView: (view) => {
      set({ view });
    },
    setFilter: (filter) => {
      set({ filter });
    },
    setActive: (active) => {
      set((state) => (state.active === active ? state : { active }));
    },
    setFields: (fields) => {
      set(({ review }) => ({ review: { ...review, fields } }));
    },
    setReason: (ids, reason) => {
      set(({ review }) => {
        const known = review.changes ?? {};
        const changed = ids.flatMap((id) => {
          const { [id]: change } = known;
          if (change === undefined) return [];
          const { reason: _before, ...rest } = change;
          return [[id, reason === '' ? rest : { ...rest, reason }] as const];
        });
        return { review: { ...review, changes: { ...known, ...Object.fromEntries(changed) } } };
      });
    },
    refresh: ({ meta, body }) => {
      set((state) => {
        const { review, active } = state;
        if (listed.suggestions === state.suggestions && listed.meta === meta && listed.body === body && listed.review === review) return state;
        const suggestions = pendingIn({ meta, body, review });
        listed = { meta, body, review, suggestions };
        return { suggestions, active: suggestions.some(({ id }) => id === active) ? active : null };
      });
    },
  }));
}

/** The review as an article brings it from disk. */
export function openedReview(review: Review | undefined): Partial<ReviewState> {
  return { review: review ?? {}, suggestions: [], active: null };
}

/** The review with the records of new changes. */
export function withChanges({ review }: ReviewState, changes: Changes): Partial<ReviewState> {
  if (Object.keys(changes).length === 0) return {};
  return { review: { ...review, changes: { ...review.changes, ...changes } } };
}
