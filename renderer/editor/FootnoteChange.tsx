import type { JSX } from 'react';
import { noteText, type Note } from '../../domain/body/footnoteNote.ts';
import { compareWords } from '../../domain/versions/compare.ts';
import type { SuggestedNote } from './footnotes.ts';
import { NoteWords } from './note/NoteWords.tsx';
import styles from './nodes/footnote/footnote.module.css';
import { TextChange } from './review/TextChange.tsx';

/** Under the text of a footnote: what is suggested about it, word by word, or what it looked like before. */
export function FootnoteChange({ note, suggested: { before, who, person } }: { readonly note: Note; readonly suggested: SuggestedNote }): JSX.Element {
  const [old, now] = [noteText(before), noteText(note)];
  const isFormat = old === now;
  const said = isFormat ? `Suggested by ${who}: other formatting of “${now}”` : `Suggested by ${who}: “${old}” becomes “${now}”`;
  return (
    <div className={styles['change']} data-person={person} dir="auto" role="note" aria-label={said}>
      {isFormat ? <>Formatting, before: <NoteWords note={before} /></> : <TextChange parts={compareWords(old, now)} />}
    </div>
  );
}
