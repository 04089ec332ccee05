import { create } from 'zustand';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import type { SaveView } from './autosave.ts';

export interface SaveState {
  readonly views: ReadonlyMap<ArticleKey, SaveView>;
  readonly show: (key: ArticleKey, view: SaveView | null) => void;
}

/** What the status line shows of each article that is open or still being saved. */
export function createSaveStore() {
  return create<SaveState>((set) => ({
    views: new Map(),
    show: (key, view) => {
      set(({ views }) => {
        const next = new Map(views);
        if (view === null) next.delete(key);
        else next.set(key, view);
        return { views: next };
      });
    },
  }));
}
