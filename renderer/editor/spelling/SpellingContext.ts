import { createContext } from 'react';
import type { SpellingDesk } from './spellingDesk.ts';

/** What the fields around and in the text ask about misspelled words; null where nothing is checked. */
export const SpellingContext = createContext<SpellingDesk | null>(null);
