import { useId, useState, type JSX } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FormPopover } from '../FormPopover.tsx';
import styles from '../popover.module.css';

const MOST = 50;

export interface TablePopoverProps {
  readonly at: { readonly left: number; readonly top: number };
  onInsert(rows: number, columns: number, header: boolean): void;
  onClose(): void;
}

/** Asks how large a new table is to be; Enter takes three by three. */
export function TablePopover({ at, onInsert, onClose }: TablePopoverProps): JSX.Element {
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('3');
  const [header, setHeader] = useState(true);
  const id = useId();
  const size = (label: string, value: string, set: (value: string) => void): JSX.Element => (
    <div>
      <label htmlFor={`${id}-${label}`}>{label}</label>
      <input
        id={`${id}-${label}`}
        type="number"
        min={1}
        max={MOST}
        value={value}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
      />
    </div>
  );
  return (
    <FormPopover
      label="Insert table"
      at={at}
      onSubmit={() => {
        onInsert(within(rows), within(columns), header);
      }}
      onClose={onClose}
    >
      <div className={styles['pair']}>
        {size('Rows', rows, setRows)}
        {size('Columns', columns, setColumns)}
      </div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={header}
          onChange={(event) => {
            setHeader(event.currentTarget.checked);
          }}
        />
        First row says what the columns hold
      </label>
      <div className={styles['actions']}>
        <Button type="submit">Insert</Button>
      </div>
    </FormPopover>
  );
}

/** A number in a field, brought to what a table can have. */
function within(typed: string): number {
  const number = Math.round(Number(typed));
  return Number.isFinite(number) ? Math.min(MOST, Math.max(1, number)) : 1;
}
