import { create } from 'zustand';
import type { Desks } from '../../api.ts';

export interface DeskState {
  /** Null until the main process has answered. */
  readonly desks: Desks | null;
  readonly set: (desks: Desks) => void;
}

/** Which desk is open and which were. */
export function createDeskStore() {
  return create<DeskState>((set) => ({
    desks: null,
    set: (desks) => {
      set({ desks });
    },
  }));
}
