import { useId } from 'react';
import styles from './Slider.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly words: (value: number) => string;
  readonly onValue: (value: number) => void;
}

/** A number by feel. */
export function Slider({ label, value, min, max, step, words, onValue }: Props) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        className={styles.range}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={words(value)}
        onChange={(event) => {
          onValue(event.currentTarget.valueAsNumber);
        }}
      />
      <output htmlFor={id} className={styles.words}>
        {words(value)}
      </output>
    </div>
  );
}
