import { create } from 'zustand';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import type { Tab } from './tabs.ts';

export interface TabsState {
  /** In the order of the strip. Which one is shown says the article store. */
  readonly tabs: readonly Tab[];
  /** Open articles, the one used last first. */
  readonly recent: readonly ArticleKey[];
  /** Articles whose tabs were closed, the last first. */
  readonly closed: readonly ArticleKey[];
  readonly change: (key: ArticleKey, patch: Partial<Tab>) => void;
}

/** The open articles of the window. */
export function createTabsStore() {
  return create<TabsState>((set) => ({
    tabs: [],
    recent: [],
    closed: [],
    change: (key, patch) => {
      // Asked at each key: who listens is only told of what differs.
      set((state) => {
        const differs = state.tabs.some((tab) => tab.key === key && !isSame(tab, { ...tab, ...patch }));
        return differs ? { tabs: state.tabs.map((tab) => (tab.key === key ? { ...tab, ...patch } : tab)) } : state;
      });
    },
  }));
}

function isSame(one: Tab, other: Tab): boolean {
  return one.key === other.key && one.headline === other.headline && one.passing === other.passing;
}
