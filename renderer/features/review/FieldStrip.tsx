import { Check, X } from 'lucide-react';
import { colourOf } from '../../../domain/people/person.ts';
import { isDirect } from '../../../domain/reading/trackSince.ts';
import { spoken, type Suggestion } from '../../../domain/review/suggestion.ts';
import { TextChange } from '../../editor/review/TextChange.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './FieldStrip.module.css';
import { PersonMark } from './PersonMark.tsx';

interface Props {
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly readOnly: boolean;
  /** Absent where there is nothing to decide. */
  readonly onDecide?: (suggestions: readonly Suggestion[], decision: 'accept' | 'reject') => void;
}

/** Under a field: what is suggested about it, word by word. */
export function FieldStrip({ label, suggestions, readOnly, onDecide }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label={label}>
      {suggestions.map((one) => (
        <li key={one.id} className={styles.line} data-person={isDirect(one.change) ? 'nobody' : colourOf(one.change.by)}>
          {isDirect(one.change) ? null : <PersonMark change={one.change} />}
          <span className={styles.words} aria-label={spoken(one)} role="note">
            <TextChange parts={one.parts} />
          </span>
          {onDecide === undefined ? null : (
            <>
              <IconButton small icon={Check} label="Accept" disabled={readOnly} onClick={() => { onDecide([one], 'accept'); }} />
              <IconButton small icon={X} label="Reject" disabled={readOnly} onClick={() => { onDecide([one], 'reject'); }} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
