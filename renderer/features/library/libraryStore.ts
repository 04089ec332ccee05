import { create } from 'zustand';
import type { ArticleKey, LibraryEntry } from '../../../domain/library/entry.ts';

export type LibraryView = 'articles' | 'trash';

export interface LibraryState {
  /** Null until the first answer. */
  readonly entries: readonly LibraryEntry[] | null;
  readonly trashed: readonly LibraryEntry[];
  /** The hash of each article's content as this person last read it, by the article's id. */
  readonly read: Readonly<Record<string, string>>;
  readonly view: LibraryView;
  readonly filter: string;
  /** The article whose headline is edited in the list. */
  readonly renaming: ArticleKey | null;
  readonly setEntries: (entries: readonly LibraryEntry[]) => void;
  readonly setTrashed: (trashed: readonly LibraryEntry[]) => void;
  readonly setRead: (read: Readonly<Record<string, string>>) => void;
  readonly setView: (view: LibraryView) => void;
  readonly setFilter: (filter: string) => void;
  readonly rename: (key: ArticleKey | null) => void;
}

/** What the desk holds, as the list shows it. */
export function createLibraryStore() {
  return create<LibraryState>((set) => ({
    entries: null,
    trashed: [],
    read: {},
    view: 'articles',
    filter: '',
    renaming: null,
    setEntries: (entries) => {
      set({ entries });
    },
    setTrashed: (trashed) => {
      set({ trashed });
    },
    setRead: (read) => {
      set({ read });
    },
    setView: (view) => {
      set({ view, filter: '', renaming: null });
    },
    setFilter: (filter) => {
      set({ filter });
    },
    rename: (renaming) => {
      set({ renaming });
    },
  }));
}
