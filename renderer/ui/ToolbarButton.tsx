import { Toolbar } from '@base-ui/react/toolbar';
import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

interface Props<Id extends string> {
  /** What it does. */
  readonly id: Id;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled: boolean;
  /** Always the same function: a toolbar is rendered as the caret moves, its buttons only where they change. */
  readonly onRun: (id: Id) => void;
}

function Button<Id extends string>({ id, icon: Icon, label, keys, pressed, disabled, onRun }: Props<Id>) {
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
        onClick={() => {
          onRun(id);
        }}
      >
        <Icon size={17} strokeWidth={1.9} aria-hidden />
      </Toolbar.Button>
    </Tooltip>
  );
}

/**
 * A button of a toolbar: arrow keys move between them, and a click leaves the caret where it is. The cast keeps the type
 * of the ids, which `memo` forgets.
 */
export const ToolbarButton = memo(Button) as typeof Button;
