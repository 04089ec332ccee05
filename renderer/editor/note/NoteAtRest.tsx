import { useRef, type JSX, type MouseEvent } from 'react';
import { safeHref } from '../../../domain/export/links.ts';
import type { NoteEditorProps, Point } from './NoteEditor.tsx';
import { useNoteContext } from './NoteContext.ts';
import { NoteWords } from './NoteWords.tsx';
import styles from '../nodes/footnote/footnote.module.css';
import { useSpelledNote } from './useSpelledNote.ts';

export interface NoteAtRestProps extends Pick<NoteEditorProps, 'footnote' | 'label' | 'note' | 'readOnly'> {
  /** Somebody goes there: with the pointer, or by the keyboard. */
  onOpen(at: Point | null): void;
}

/** The text of a footnote that nobody is in: an article may have hundreds, and only one of them needs an editor. */
export function NoteAtRest({ footnote, label, note, readOnly, onOpen }: NoteAtRestProps): JSX.Element {
  const { surroundings } = useNoteContext();
  const words = useRef<HTMLParagraphElement>(null);
  useSpelledNote(words, note, surroundings.spelling);
  /** The link that a click is meant for, as in the article: Ctrl+click, or any where nothing can be written. */
  const linkAt = ({ target, ctrlKey, metaKey }: MouseEvent): string | null => {
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null;
    return link !== null && (ctrlKey || metaKey || readOnly) ? safeHref(link.dataset['href'] ?? '') : null;
  };
  return (
    <div
      className={styles['note']}
      role="textbox"
      aria-label={label}
      aria-multiline={false}
      aria-readonly={readOnly}
      aria-placeholder="What the footnote says"
      data-footnote={footnote}
      data-empty={note === '' ? '' : undefined}
      tabIndex={0}
      onMouseDown={(event) => {
        event.preventDefault();
        if (linkAt(event) === null) onOpen({ x: event.clientX, y: event.clientY });
      }}
      onClick={(event) => {
        const href = linkAt(event);
        if (href !== null) surroundings.environment().services.openLink(href);
      }}
      onFocus={() => {
        onOpen(null);
      }}
    >
      <p ref={words} dir="auto">
        {note === '' ? <br /> : <NoteWords note={note} />}
      </p>
    </div>
  );
}
