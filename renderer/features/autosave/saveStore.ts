import { create } from 'zustand';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import type { SaveView } from './autosave.ts';

export interface SaveState {
  readonly views: ReadonlyMap<ArticleKey, SaveView>;
  /** Why the safety copy of an article cannot be written. */
  readonly journalProblems: ReadonlyMap<ArticleKey, string>;
  readonly show: (key: ArticleKey, view: SaveView | null) => void;
  readonly setJournalProblem: (key: ArticleKey, problem: string | null) => void;
}

/** What the status line shows of each article that is open or still being saved. */
export function createSaveStore() {
  return create<SaveState>((set) => ({
    views: new Map(),
    journalProblems: new Map(),
    show: (key, view) => {
      set(({ views }) => {
        const next = new Map(views);
        if (view === null) next.delete(key);
        else next.set(key, view);
        return { views: next };
      });
    },
    setJournalProblem: (key, problem) => {
      set(({ journalProblems }) => {
        const next = new Map(journalProblems);
        if (problem === null) next.delete(key);
        else next.set(key, problem);
        return { journalProblems: next };
      });
    },
  }));
}
