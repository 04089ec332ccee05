import type { JSX } from 'react';
import { compareWords } from '../../domain/versions/compare.ts';
import type { SuggestedNote } from './footnotes.ts';
import styles from './nodes/footnote/footnote.module.css';
import { TextChange } from './review/TextChange.tsx';

/** Under the text of a footnote: what is suggested about it, word by word. */
export function FootnoteChange({ note, suggested: { before, who, person } }: { readonly note: string; readonly suggested: SuggestedNote }): JSX.Element {
  return (
    <div className={styles['change']} data-person={person} role="note" aria-label={`Suggested by ${who}: “${before}” becomes “${note}”`}>
      <TextChange parts={compareWords(before, note)} />
    </div>
  );
}
