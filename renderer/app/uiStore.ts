import { create } from 'zustand';
import type { Finding } from '../../domain/checks/finding.ts';
import type { Counts } from '../../domain/body/counts.ts';
import { NO_MEASURES, type Measures } from '../../domain/measures/measure.ts';
import type { MenuState } from '../../domain/commands/commands.ts';
import type { ImportReport } from '../api.ts';

export type DialogName = 'export' | 'settings' | 'shortcuts' | 'about' | 'palette';

export interface UiState {
  readonly dialog: DialogName | null;
  readonly reports: readonly ImportReport[];
  readonly counts: Counts;
  readonly measures: Measures;
  /** Null until the checks have run on the open article. */
  readonly findings: readonly Finding[] | null;
  /** A conflict is being resolved. */
  readonly resolving: boolean;
  /** An article is being read from disk. */
  readonly opening: boolean;
  /** What the menu was last told: which commands can run, which are on. */
  readonly menu: MenuState;
}

export const NO_COUNTS: Counts = { blocks: 0, words: 0, characters: 0 };

/** What the window shows beside its features: dialogs and figures made from the article. */
export function createUiStore() {
  return create<UiState>(() => ({
    dialog: null,
    reports: [],
    counts: NO_COUNTS,
    measures: NO_MEASURES,
    findings: null,
    resolving: false,
    opening: false,
    menu: { holds: [], on: [] },
  }));
}
