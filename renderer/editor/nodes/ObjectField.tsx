import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { SpelledField } from '../spelling/SpelledField.tsx';
import styles from './objectFields.module.css';

export interface ObjectFieldProps {
  readonly label: string;
  /** Names the field, for what is said about it. */
  readonly name: string;
  readonly value: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly disabled?: boolean;
  /** May hold several lines: Enter begins a new one. */
  readonly lines?: boolean;
  readonly describedBy?: string | undefined;
  /** `isFirst` is true for the first change since the field got the focus: it begins an undo step. */
  onText(text: string, isFirst: boolean): void;
  onLeave(): void;
}

/** One plain-text field of an object. Typing in it never reaches the editor around it. */
export function ObjectField(props: ObjectFieldProps): JSX.Element {
  const { label, name, value, placeholder, readOnly, disabled = false, lines = false, describedBy, onText, onLeave } = props;
  const id = useId();
  const [draft, setDraft] = useState(value);
  const sent = useRef(value);
  const isFirst = useRef(true);
  useEffect(() => {
    // Our own change comes back as a new value; only one from elsewhere (undo, reload) replaces what is typed.
    if (value === sent.current) return;
    sent.current = value;
    setDraft(value);
  }, [value]);
  const change = (typed: string): void => {
    const text = lines ? typed : typed.replace(/[\r\n]+/g, ' ');
    setDraft(text);
    sent.current = text;
    onText(text, isFirst.current);
    isFirst.current = false;
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && (lines || event.key !== 'Enter'))) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <SpelledField text={draft} className={styles['written']} dir="auto">
        <textarea
          id={id}
          className={styles['written']}
          rows={lines ? 2 : 1}
          dir="auto"
          data-object-field={name}
          value={draft}
          placeholder={placeholder}
          readOnly={readOnly}
          disabled={disabled}
          aria-describedby={describedBy}
          onChange={(event) => {
            change(event.currentTarget.value);
          }}
          onFocus={() => {
            isFirst.current = true;
          }}
          onKeyDown={leave}
        />
      </SpelledField>
    </div>
  );
}
