import { create } from 'zustand';
import type { Content } from '../../../domain/article/article.ts';
import type { Reading } from '../../../domain/reading/reading.ts';
import type { Since } from '../../../domain/reading/since.ts';

export interface ReadingState {
  /** The article as this person last read it; null until it is known. */
  readonly reading: Reading | null;
  /** The article as it was when what is read was last looked at: what differs from it is the person's own doing. */
  readonly seen: Content | null;
  /** What is new since; null when nothing is. */
  readonly since: Since | null;
  /** The new thing the person is at. */
  readonly active: string | null;
  readonly setActive: (id: string | null) => void;
}

export type ReadingStore = ReturnType<typeof createReadingStore>;

/** What is new to the reader in the article on the screen. */
export function createReadingStore() {
  return create<ReadingState>((set) => ({
    reading: null,
    seen: null,
    since: null,
    active: null,
    setActive: (active) => {
      set({ active });
    },
  }));
}
