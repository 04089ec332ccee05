import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './TextInput.module.css';

interface Props<V extends string> extends Omit<ComponentProps<'select'>, 'onChange' | 'value'> {
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onPick: (value: V) => void;
}

/** A choice of few; the system's own list, so that it works for everybody. */
export function Select<V extends string>({ value, options, onPick, className, ...rest }: Props<V>) {
  return (
    <select
      className={cx(styles.select, className)}
      value={value}
      onChange={(event) => {
        const picked = options.find(([one]) => one === event.currentTarget.value);
        if (picked !== undefined) onPick(picked[0]);
      }}
      {...rest}
    >
      {options.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  );
}
