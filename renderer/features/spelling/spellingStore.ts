import { create } from 'zustand';

/** Off by the person; no dictionary for the language; being read, or about to be; at work; given up. */
export type SpellingPhase = 'off' | 'none' | 'loading' | 'ready' | 'failed';

export interface SpellingState {
  readonly phase: SpellingPhase;
  /** Languages of the dictionaries that the person added. */
  readonly added: readonly string[];
  /** The words of the desk's words.txt. */
  readonly deskWords: readonly string[];
}

/** What is known of spelling in the open article. */
export function createSpellingStore() {
  return create<SpellingState>(() => ({ phase: 'loading', added: [], deskWords: [] }));
}

/** What the status line says beside the language; nothing while all is well. */
export function spellingWords(phase: SpellingPhase): string {
  switch (phase) {
    case 'none':
      return 'no dictionary';
    case 'failed':
      return 'spelling not checked';
    case 'off':
    case 'loading':
    case 'ready':
      return '';
  }
}
