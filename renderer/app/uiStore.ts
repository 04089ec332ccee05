import { create } from 'zustand';
import type { Finding } from '../../domain/checks/finding.ts';
import type { Counts } from '../../domain/body/counts.ts';
import { NO_MEASURES, type Measures } from '../../domain/measures/measure.ts';
import type { MenuState } from '../../domain/commands/commands.ts';
import type { Content } from '../../domain/article/article.ts';
import type { RecoveryReport } from '../../domain/recovery/report.ts';
import type { VersionEntry, VersionId } from '../../domain/versions/version.ts';
import type { ImportReport } from '../api.ts';
import type { Copy } from '../features/recovery/CopiesBanner.tsx';
import type { Panel } from './visibleLayout.ts';
import type { Comparing } from '../features/versions/CompareDialog.tsx';

export type DialogName = 'export' | 'settings' | 'shortcuts' | 'about' | 'versions' | 'recovery' | 'palette';

export interface UiState {
  /** The panel over the text of a narrow window. */
  readonly drawer: Panel | null;
  readonly dialog: DialogName | null;
  readonly reports: readonly ImportReport[];
  /** What was done after a crash, until it is dismissed. */
  readonly recovered: readonly RecoveryReport[];
  /** Other texts beside the open article. */
  readonly copies: readonly Copy[];
  readonly versions: readonly VersionEntry[];
  /** The version that is looked at. */
  readonly version: { readonly id: VersionId; readonly content: Content } | null;
  /** Two texts that are looked at. */
  readonly comparing: Comparing | null;
  /** How often the person has asked to save: it is then said aloud. */
  readonly askedToSave: number;
  /** The window waits for the last save before it closes. */
  readonly closing: boolean;
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
    drawer: null,
    dialog: null,
    reports: [],
    recovered: [],
    copies: [],
    versions: [],
    version: null,
    comparing: null,
    askedToSave: 0,
    closing: false,
    counts: NO_COUNTS,
    measures: NO_MEASURES,
    findings: null,
    resolving: false,
    opening: false,
    menu: { holds: [], on: [] },
  }));
}
