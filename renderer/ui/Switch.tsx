import { Switch as Base } from '@base-ui/react/switch';
import { useId } from 'react';
import styles from './Switch.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** On or off, applied at once. */
export function Switch({ label, hint, on, disabled = false, onSwitch }: Props) {
  const id = useId();
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <label id={`${id}-label`} htmlFor={id} className={styles.label}>
          {label}
        </label>
        {hint === undefined ? null : (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <Base.Root
        id={id}
        className={styles.track}
        checked={on}
        disabled={disabled}
        onCheckedChange={onSwitch}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
    </div>
  );
}
