import { Check, MessageSquareQuote, X } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { colourOf } from '../../../domain/people/person.ts';
import { spoken, type Suggestion } from '../../../domain/review/suggestion.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PersonMark } from './PersonMark.tsx';
import { dayAndTime } from './reviewWords.ts';
import { ReasonField } from './ReasonField.tsx';
import styles from './ReviewPanel.module.css';
import { SuggestionText } from './SuggestionText.tsx';

interface Props {
  readonly suggestion: Suggestion;
  readonly isActive: boolean;
  readonly isTabStop: boolean;
  /** Its reason is being written. */
  readonly isExplained: boolean;
  readonly readOnly: boolean;
  readonly onGo: (suggestion: Suggestion) => void;
  readonly onActive: (id: string) => void;
  readonly onDecide: (suggestions: readonly Suggestion[], decision: 'accept' | 'reject') => void;
  readonly onExplain: (id: string | null) => void;
  readonly onReason: (suggestion: Suggestion, reason: string) => void;
}

/** One suggestion: who, when, which pass, what, and why where somebody said so. */
export const SuggestionRow = memo(function SuggestionRow(props: Props) {
  const { suggestion, isActive, isTabStop, isExplained, readOnly, onGo, onActive, onDecide, onExplain, onReason } = props;
  const { change } = suggestion;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The focus follows the keys, and only those: the caret in the text stays where it is.
    const inList = row.current?.closest('ul')?.contains(document.activeElement) === true;
    if (isActive && !isExplained && (inList || document.activeElement === document.body)) row.current?.focus();
  }, [isActive, isExplained]);
  return (
    <div className={styles.row} data-person={colourOf(change.by)}>
      <div className={styles.line}>
        <button
          ref={row}
          type="button"
          className={styles.what}
          tabIndex={isTabStop ? 0 : -1}
          onFocus={() => { onActive(suggestion.id); }}
          onClick={() => { onGo(suggestion); }}
        >
          <VisuallyHidden>{spoken(suggestion)}</VisuallyHidden>
          <span aria-hidden className={styles.words}>
            <span className={styles.who}>
              <PersonMark change={change} />
              <span className={styles.name}>{change.name}</span>
              {change.role === undefined ? null : <span className={styles.when}>{change.role}</span>}
              <span className={styles.when}>{dayAndTime(change.at)} · {change.pass}</span>
            </span>
            <SuggestionText suggestion={suggestion} />
            {change.reason === undefined || isExplained ? null : <span className={styles.reason}>{change.reason}</span>}
          </span>
        </button>
        <IconButton small icon={Check} label="Accept" keys="A" disabled={readOnly} onClick={() => { onDecide([suggestion], 'accept'); }} />
        <IconButton small icon={X} label="Reject" keys="R" disabled={readOnly} onClick={() => { onDecide([suggestion], 'reject'); }} />
        <IconButton
          small
          icon={MessageSquareQuote}
          label={change.reason === undefined ? 'Say why' : 'Change the reason'}
          keys="W"
          disabled={readOnly}
          onClick={() => { onExplain(suggestion.id); }}
        />
      </div>
      {isExplained && !readOnly ? (
        <ReasonField
          reason={change.reason ?? ''}
          onDone={(reason) => {
            if (reason !== null && reason !== (change.reason ?? '')) onReason(suggestion, reason);
            onExplain(null);
          }}
        />
      ) : null}
    </div>
  );
});
