import { Check, X } from 'lucide-react';
import { colourOf } from '../../../domain/people/person.ts';
import { spoken, type Suggestion } from '../../../domain/review/suggestion.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './FieldStrip.module.css';
import { PersonMark } from './PersonMark.tsx';
import { TextChange } from './TextChange.tsx';

interface Props {
  readonly suggestions: readonly Suggestion[];
  readonly readOnly: boolean;
  readonly onDecide: (suggestions: readonly Suggestion[], decision: 'accept' | 'reject') => void;
}

/** Under a field: what is suggested about it, word by word. */
export function FieldStrip({ suggestions, readOnly, onDecide }: Props) {
  if (suggestions.length === 0) return null;
  return (
    <ul className={styles.strip} aria-label="Suggested for this field">
      {suggestions.map((one) => (
        <li key={one.id} className={styles.line} data-person={colourOf(one.change.by)}>
          <PersonMark change={one.change} />
          <span className={styles.words} aria-label={spoken(one)} role="note">
            <TextChange parts={one.parts} />
          </span>
          <IconButton small icon={Check} label="Accept" disabled={readOnly} onClick={() => { onDecide([one], 'accept'); }} />
          <IconButton small icon={X} label="Reject" disabled={readOnly} onClick={() => { onDecide([one], 'reject'); }} />
        </li>
      ))}
    </ul>
  );
}
