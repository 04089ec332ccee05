import type { StoreApi } from 'zustand';
import type { ArticleKey } from '../../domain/library/entry.ts';

/** One store for the article on the screen, and what it holds of the other open articles. */
export interface Shelf<S> {
  /** The state of an open article; null for one that is not open. */
  of(key: ArticleKey): S | null;
  /** Changes the state of an open article, wherever it is. */
  change(key: ArticleKey, change: (state: S) => Partial<S>): void;
  /** Brings an article to the screen; what was there waits. `opened` is what one has that was just opened. */
  show(key: ArticleKey | null, opened?: Partial<S>): void;
  /** Opens an article behind the one on the screen. */
  add(key: ArticleKey, opened: Partial<S>): void;
  /** The article is no longer open. */
  drop(key: ArticleKey): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Lets a store change from one article to another at once. Features read the store as if there were one article; only
 * who works on an article in the background comes here.
 */
export function createShelf<S extends object>(store: StoreApi<S>): Shelf<S> {
  const empty = store.getInitialState();
  const waiting = new Map<ArticleKey, S>();
  const listeners = new Set<() => void>();
  let shown: ArticleKey | null = null;
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  store.subscribe(notify);
  return {
    of: (key) => (key === shown ? store.getState() : (waiting.get(key) ?? null)),
    change(key, change) {
      if (key === shown) {
        store.setState(change(store.getState()));
        return;
      }
      const state = waiting.get(key);
      if (state === undefined) return;
      waiting.set(key, { ...state, ...change(state) });
      notify();
    },
    show(key, opened) {
      if (shown !== null) waiting.set(shown, store.getState());
      const next = key === null ? undefined : waiting.get(key);
      shown = key;
      if (key !== null) waiting.delete(key);
      store.setState({ ...(next ?? empty), ...opened }, true);
    },
    add(key, opened) {
      waiting.set(key, { ...empty, ...opened });
      notify();
    },
    drop(key) {
      waiting.delete(key);
      if (key !== shown) return;
      shown = null;
      store.setState(empty, true);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
