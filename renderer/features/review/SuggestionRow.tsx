import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { colourOf } from '../../../domain/people/person.ts';
import { spoken, type Suggestion } from '../../../domain/review/suggestion.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PersonMark } from './PersonMark.tsx';
import styles from './ReviewPanel.module.css';
import { SuggestionText } from './SuggestionText.tsx';

interface Props {
  readonly suggestion: Suggestion;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  readonly readOnly: boolean;
  readonly onGo: (suggestion: Suggestion) => void;
  readonly onActive: (id: string) => void;
  readonly onDecide: (suggestions: readonly Suggestion[], decision: 'accept' | 'reject') => void;
}

/** One suggestion: who, when, which pass, and what. */
export function SuggestionRow({ suggestion, isActive, isTabStop, readOnly, onGo, onActive, onDecide }: Props) {
  const { change } = suggestion;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The focus follows the keys, and only those: the caret in the text stays where it is.
    const inList = row.current?.closest('ul')?.contains(document.activeElement) === true;
    if (isActive && (inList || document.activeElement === document.body)) row.current?.focus();
  }, [isActive]);
  return (
    <li className={styles.row} data-row="" data-person={colourOf(change.by)} aria-current={isActive}>
      <button
        ref={row}
        type="button"
        className={styles.what}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={spoken(suggestion)}
        onFocus={() => { onActive(suggestion.id); }}
        onClick={() => { onGo(suggestion); }}
      >
        <span className={styles.who}>
          <PersonMark change={change} />
          <span className={styles.name}>{change.name}</span>
          {change.role === undefined ? null : <span className={styles.when}>{change.role}</span>}
          <span className={styles.when}>{when(change.at)} · {change.pass}</span>
        </span>
        <SuggestionText suggestion={suggestion} />
      </button>
      <IconButton small icon={Check} label="Accept" keys="A" disabled={readOnly} onClick={() => { onDecide([suggestion], 'accept'); }} />
      <IconButton small icon={X} label="Reject" keys="R" disabled={readOnly} onClick={() => { onDecide([suggestion], 'reject'); }} />
    </li>
  );
}

const time = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

function when(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : time.format(date);
}
