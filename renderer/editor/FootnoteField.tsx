import { useEffect, useRef, useState, type JSX } from 'react';
import { FootnoteChange } from './FootnoteChange.tsx';
import type { SuggestedNote } from './footnotes.ts';
import { SpelledField } from './spelling/SpelledField.tsx';
import styles from './nodes/footnote/footnote.module.css';
import { useOwnEvents } from './nodes/useOwnEvents.ts';

export interface FootnoteFieldProps {
  readonly id?: string;
  /** The footnote it writes, for whoever looks for its field. */
  readonly footnote?: string;
  readonly label: string;
  readonly note: string;
  readonly suggested: SuggestedNote | null;
  readonly readOnly: boolean;
  readonly autoFocus?: boolean;
  onNote(note: string): void;
  /** Enter or Escape. */
  onLeave(): void;
}

/** A pause after which what was typed becomes a step of undo; a window that closes takes no more than this along. */
const COMMIT_AFTER_MS = 600;

/** The text of one footnote. It is written into the article after a pause and when the field is left. */
export function FootnoteField({ id, footnote, label, note, suggested, readOnly, autoFocus = false, onNote, onLeave }: FootnoteFieldProps): JSX.Element {
  const own = useOwnEvents<HTMLDivElement>();
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | null>(null);
  const flush = (): void => {
    clearTimeout(timer.current);
    pending.current?.();
    pending.current = null;
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      pending.current?.();
    },
    [],
  );
  return (
    <div ref={own}>
      <SpelledField text={draft ?? note} className={styles['note']}>
        <textarea
          id={id}
          data-footnote={footnote}
          className={styles['note']}
          rows={1}
          dir="auto"
          spellCheck={false}
          aria-label={label}
          placeholder="What the footnote says"
          value={draft ?? note}
          readOnly={readOnly}
          autoFocus={autoFocus}
          onChange={(event) => {
            const text = event.currentTarget.value.replace(/[\r\n]+/g, ' ');
            setDraft(text);
            pending.current = () => {
              onNote(text);
            };
            clearTimeout(timer.current);
            timer.current = setTimeout(flush, COMMIT_AFTER_MS);
          }}
          onBlur={() => {
            flush();
            setDraft(null);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            event.preventDefault();
            event.stopPropagation();
            flush();
            onLeave();
          }}
        />
      </SpelledField>
      {suggested === null ? null : <FootnoteChange note={draft ?? note} suggested={suggested} />}
    </div>
  );
}
