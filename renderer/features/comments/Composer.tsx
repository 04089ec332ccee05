import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { matchPeople, mentionAt } from '../../../domain/people/mentions.ts';
import type { PersonRef } from '../../../domain/comments/thread.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Composer.module.css';

interface Props {
  readonly label: string;
  readonly send: string;
  readonly words: string;
  readonly people: () => readonly PersonRef[];
  /** Takes the focus when it comes on the screen. */
  readonly focused?: boolean;
  readonly onWords: (words: string) => void;
  readonly onSend: (words: string) => void;
  readonly onCancel: () => void;
}

const MOST_PEOPLE = 6;

/** Where a comment is written. @ offers the people on the desk; Ctrl+Enter sends, Escape leaves. */
export function Composer({ label, send, words, people, focused = false, onWords, onSend, onCancel }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const listId = useId();
  const mention = isClosed ? null : mentionAt(words, caret);
  const found = mention === null ? [] : matchPeople(mention.query, people()).slice(0, MOST_PEOPLE);
  const at = Math.min(picked, found.length - 1);

  useEffect(() => {
    if (!focused) return;
    const end = field.current?.value.length ?? 0;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(end, end);
  }, [focused]);

  const take = (person: PersonRef): void => {
    if (mention === null) return;
    const before = `${words.slice(0, mention.start)}@${person.name} `;
    onWords(before + words.slice(caret));
    setCaret(before.length);
    // The field takes its new text first.
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const act = found.length > 0 ? inList(event) : inText(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const inText = (event: KeyboardEvent): (() => void) | undefined => {
    if (event.key === 'Escape') return onCancel;
    return event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? () => onSend(words) : undefined;
  };
  const inList = (event: KeyboardEvent): (() => void) | undefined => {
    const person = found[at];
    const move = (by: number) => () => setPicked((at + by + found.length) % found.length);
    if (event.key === 'ArrowDown') return move(1);
    if (event.key === 'ArrowUp') return move(-1);
    if (event.key === 'Escape') return () => setClosed(true);
    const isTaken = event.key === 'Tab' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey);
    return isTaken && person !== undefined ? () => take(person) : inText(event);
  };

  return (
    <div className={styles.composer} data-idle={words === '' && !focused ? '' : undefined}>
      <TextArea
        ref={field}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={label}
        value={words}
        onText={(text) => {
          onWords(text);
          setCaret(field.current?.selectionStart ?? text.length);
          setPicked(0);
          setClosed(false);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKey}
      />
      {found.length === 0 ? null : (
        <ul id={listId} role="listbox" aria-label="People to mention" className={styles.people}>
          {found.map((person, index) => (
            <li
              key={person.by}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className={cx(styles.person, index === at && styles.picked)}
              onMouseDown={(event) => {
                event.preventDefault();
                take(person);
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button small look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button small look="primary" disabled={words.trim() === ''} onClick={() => onSend(words)}>
          {send}
        </Button>
      </div>
    </div>
  );
}
