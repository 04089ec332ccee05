import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import styles from './Button.module.css';

interface Props extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly small?: boolean;
}

/** The one button with words. */
export function Button({ look = 'plain', small = false, className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={cx(styles.button, styles[look], small && styles.small, className)}
      {...rest}
    />
  );
}
