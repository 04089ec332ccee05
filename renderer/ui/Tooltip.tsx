import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { formatKeys } from './formatKeys.ts';
import styles from './Tooltip.module.css';

interface Props {
  readonly label: string;
  /** An accelerator, shown beside the label. */
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement<Record<string, unknown>>;
}

/** Names a control that shows only an icon, with its shortcut. */
export function Tooltip({ label, keys, side = 'bottom', children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {label}
            {keys === undefined ? null : <kbd className={styles.keys}>{formatKeys(keys)}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
