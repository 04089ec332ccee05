import { useEffect, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { SaveView } from './autosave.ts';
import { saveWords, spokenSaveWords } from './saveWords.ts';
import styles from './SaveStatus.module.css';

interface Props {
  readonly view: SaveView | null;
  readonly onSaveNow: () => void;
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const time = (instant: string): string => clock.format(new Date(instant));

/** The honest line about saving, in words. */
export function SaveStatus({ view, onSaveNow }: Props) {
  const now = useSeconds(view?.kind === 'failed');
  if (view === null) return null;
  const failing = view.kind === 'failed' || view.kind === 'conflict';
  return (
    <div
      className={cx(styles.status, failing && styles.failing)}
      data-testid="save-status"
      data-state={view.kind}
    >
      <span className={styles.dot} data-kind={view.kind} aria-hidden />
      <span aria-hidden className={styles.words} title={saveWords(view, now, time)}>
        {saveWords(view, now, time)}
      </span>
      <VisuallyHidden role="status">{spokenSaveWords(view, time)}</VisuallyHidden>
      {view.kind === 'failed' ? (
        <button type="button" className={styles.now} onClick={onSaveNow}>
          Save now
        </button>
      ) : null}
    </div>
  );
}

/** Often enough that no second is skipped. */
const TICK_MS = 250;

/** The autosave clock, looked at while something counts down. */
function useSeconds(active: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      setNow(performance.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [active]);
  return now;
}
