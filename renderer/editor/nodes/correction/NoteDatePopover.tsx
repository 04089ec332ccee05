import { useId, useState, type JSX } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { FormPopover } from '../../FormPopover.tsx';
import styles from '../../popover.module.css';
import { fromLocalTime, toLocalTime } from './localTime.ts';

export interface NoteDatePopoverProps {
  readonly at: { readonly left: number; readonly top: number };
  /** When the note was made, as an ISO instant. */
  readonly date: string;
  readonly now: () => string;
  onSet(date: string): void;
  onClose(): void;
}

/** Asks when a correction, clarification or update was made. */
export function NoteDatePopover({ at, date, now, onSet, onClose }: NoteDatePopoverProps): JSX.Element {
  const [typed, setTyped] = useState(toLocalTime(date));
  const id = useId();
  const wanted = fromLocalTime(typed);
  const submit = (): void => {
    if (wanted !== null) onSet(wanted);
  };
  return (
    <FormPopover label="Date of the note" at={at} onSubmit={submit} onClose={onClose}>
      <label htmlFor={id}>Date and time</label>
      <input
        id={id}
        type="datetime-local"
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <div className={styles['actions']}>
        <Button
          onClick={() => {
            onSet(now());
          }}
        >
          Now
        </Button>
        <Button type="submit" disabled={wanted === null}>
          Set
        </Button>
      </div>
    </FormPopover>
  );
}
