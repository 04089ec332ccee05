import { create } from 'zustand';
import type { Match, Span } from '../../../domain/find/findInArticle.ts';
import type { FindQuery } from '../../../domain/find/query.ts';

export interface FindState {
  readonly open: boolean;
  readonly replacing: boolean;
  readonly query: FindQuery;
  readonly replacement: string;
  /** The stretch that was selected when “in selection” was switched on. */
  readonly within: readonly Span[] | null;
  readonly matches: readonly Match[];
  /** Index of the match the person stands on; -1 for none. */
  readonly current: number;
  /** What is wrong with the pattern, or that it took too long. */
  readonly problem: string | null;
  /** The list of replacements to tick is open. */
  readonly previewing: boolean;
  /** Grows each time the bar is asked for, which puts the caret into it. */
  readonly asked: number;
}

export const NO_QUERY: FindQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  regex: false,
  matchAccents: false,
};

export type FindStore = ReturnType<typeof createFindStore>;

/** What is looked for and what was found in the open article. */
export function createFindStore() {
  return create<FindState>(() => ({
    open: false,
    replacing: false,
    query: NO_QUERY,
    replacement: '',
    within: null,
    matches: [],
    current: -1,
    problem: null,
    previewing: false,
    asked: 0,
  }));
}
