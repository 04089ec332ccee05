import { CornerLeftUp } from 'lucide-react';
import type { JSX } from 'react';
import { FootnoteField } from './FootnoteField.tsx';
import type { ListedFootnote } from './footnotes.ts';
import styles from './nodes/footnote/footnote.module.css';

export interface FootnoteListProps {
  readonly list: readonly ListedFootnote[];
  readonly readOnly: boolean;
  onNote(id: string, note: string): void;
  onShow(id: string): void;
}

/** The footnotes as they will stand at the end of the page, each to be written here as well. */
export function FootnoteList({ list, readOnly, onNote, onShow }: FootnoteListProps): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <section className={styles['list']} aria-labelledby="footnotes">
      <h2 id="footnotes">Footnotes</h2>
      <ol>
        {list.map(({ id, number, note, suggested }) => (
          <li key={id} className={styles['row']}>
            <span className={styles['number']} aria-hidden>
              {number}
            </span>
            <FootnoteField
              footnote={id}
              label={`Footnote ${String(number)}`}
              note={note}
              suggested={suggested}
              readOnly={readOnly}
              onNote={(text) => onNote(id, text)}
              onLeave={() => onShow(id)}
            />
            <button type="button" className={styles['back']} title="Show in the text" aria-label={`Show footnote ${String(number)} in the text`} onClick={() => onShow(id)}>
              <CornerLeftUp size={15} strokeWidth={1.9} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
