import { Toolbar } from '@base-ui/react/toolbar';
import type { LucideIcon } from 'lucide-react';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

interface Props {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** A button of a toolbar: arrow keys move between them, and a click leaves the caret where it is. */
export function ToolbarButton({ icon: Icon, label, keys, pressed, disabled, onClick }: Props) {
  return (
    <Tooltip label={label} keys={keys}>
      <Toolbar.Button
        className={styles.button}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={onClick}
      >
        <Icon size={17} strokeWidth={1.9} aria-hidden />
      </Toolbar.Button>
    </Tooltip>
  );
}
