import { createContext, useContext } from 'react';
import type { TextFocus } from '../textFocus.ts';
import type { NoteSurroundings } from './noteExtension.ts';

/** What the fields of an article's footnotes need of the article. */
export interface NoteContextValue {
  readonly surroundings: NoteSurroundings;
  readonly texts: TextFocus;
}

export const NoteContext = createContext<NoteContextValue | null>(null);

export function useNoteContext(): NoteContextValue {
  const value = useContext(NoteContext);
  if (value === null) throw new Error('A footnote is outside the article editor.');
  return value;
}
