import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './TextInput.module.css';

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A line of text, in the direction of what is written. */
export function TextInput({ onText, className, type = 'text', ...rest }: Props) {
  return (
    <input
      type={type}
      dir="auto"
      className={cx(styles.input, className)}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
      {...rest}
    />
  );
}
