import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

/** What a control inside a Field must carry, so that its label and hint belong to it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Said in the colour of a warning. */
  readonly problem?: string | null | undefined;
  /** Beside the label: a count or a small action. */
  readonly aside?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A labelled control with an optional hint below. */
export function Field({ label, hint, problem, aside, children }: Props) {
  const id = useId();
  const note = problem ?? hint;
  const noteId = note === undefined || note === null ? undefined : `${id}-note`;
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': noteId })}
      {noteId === undefined ? null : (
        <p id={noteId} className={problem == null ? styles.hint : styles.problem}>
          {note}
        </p>
      )}
    </div>
  );
}
