import { CornerLeftUp } from 'lucide-react';
import { useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { Note } from '../../domain/body/footnoteNote.ts';
import { FootnoteField } from './FootnoteField.tsx';
import type { ListedFootnote } from './footnotes.ts';
import type { Point } from './note/NoteEditor.tsx';
import styles from './nodes/footnote/footnote.module.css';

export interface FootnoteListProps {
  readonly list: readonly ListedFootnote[];
  readonly readOnly: boolean;
  onNote(id: string, note: Note): void;
  onShow(id: string): void;
}

/** The footnotes as they will stand at the end of the page, each to be written here as well: one goes to it, and it opens. */
export function FootnoteList({ list, readOnly, onNote, onShow }: FootnoteListProps): JSX.Element | null {
  const [open, setOpen] = useState<{ readonly id: string; readonly at: Point | null } | null>(null);
  if (list.length === 0) return null;
  const goTo = (id: string, at: Point | null): void => {
    // At once: whoever gives a field the focus goes on in its editor.
    flushSync(() => {
      setOpen({ id, at });
    });
  };
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
              caret={open?.at ?? null}
              onOpen={open?.id === id ? undefined : (at) => goTo(id, at)}
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
