import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Tooltip } from './Tooltip.tsx';
import styles from './IconButton.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string | undefined;
  /** For a control that is on or off. */
  readonly pressed?: boolean | undefined;
  readonly small?: boolean;
}

/** A button that shows an icon; its name is its tooltip. */
export function IconButton({ icon: Icon, label, keys, pressed, small = false, className, ...rest }: Props) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={cx(styles.button, small && styles.small, className)}
        {...rest}
      >
        <Icon size={small ? 15 : 17} strokeWidth={1.9} aria-hidden />
      </button>
    </Tooltip>
  );
}
