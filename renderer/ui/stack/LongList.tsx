import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './LongList.module.css';
import { useStack } from './useStack.ts';

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  /** The one that the person is at. */
  readonly active: string | null;
  /** About how high a row is, in pixels. */
  readonly guess: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly row: (item: T, isTabStop: boolean) => ReactNode;
}

const GAP = 4;
/** In windows' heights. */
const NEAR = 1;
/** As a row is mounted; from then on the stack shows it. */
const HIDDEN = true;

/** A list of its own that scrolls: hundreds of rows are no slower than a few, since only those near the window are made. */
export function LongList<T extends { readonly id: string }>({ label, items, active, guess, onKeyDown, row }: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [near, setNear] = useState<readonly string[]>([]);
  const at = items.findIndex(({ id }) => id === active);
  // The keys go from one row to the next at once; without one that is active, Tab goes to the first.
  const kept = items.slice(Math.max(0, at - 1), at + 2).map(({ id }) => id);
  useStack(list, { ids: items.map(({ id }) => id), kept, pinned: null, gap: GAP, near: NEAR, guess }, nothing, setNear);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const there = new Set([...near, ...kept]);
  return (
    <div className={styles.scroller}>
      <ul ref={list} className={styles.list} aria-label={label} onKeyDown={onKeyDown}>
        {items.map((item, index) =>
          there.has(item.id) ? (
            <li
              key={item.id}
              className={styles.item}
              data-stacked={item.id}
              hidden={HIDDEN}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              aria-current={item.id === active}
            >
              {row(item, item.id === active || (index === 0 && at === -1))}
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
}

const nothing = (): Iterable<Element> => [];
