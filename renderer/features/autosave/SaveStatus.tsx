import { useEffect, useRef, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { SaveView } from './autosave.ts';
import { saveWords, spokenSaveWords } from './saveWords.ts';
import styles from './SaveStatus.module.css';

interface Props {
  readonly view: SaveView | null;
  /** How often the person has asked to save. */
  readonly asked: number;
  readonly onSaveNow: () => void;
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const time = (instant: string): string => clock.format(new Date(instant));

/** The honest line about saving, in words. */
export function SaveStatus({ view, asked, onSaveNow }: Props) {
  const now = useSeconds(view?.kind === 'failed');
  const spoken = useSpoken(view, asked);
  if (view === null) return null;
  const failing = view.kind === 'failed' || view.kind === 'conflict';
  return (
    <div
      className={cx(styles.status, failing && styles.failing)}
      data-testid="save-status"
      data-state={view.kind}
    >
      <span className={styles.dot} data-kind={view.kind} aria-hidden />
      {/* A number that counts down is not for reading out. */}
      <span aria-hidden={view.kind === 'failed'} className={styles.words} title={saveWords(view, now, time)}>
        {saveWords(view, now, time)}
      </span>
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
      {view.kind === 'failed' ? (
        <button type="button" className={styles.now} onClick={onSaveNow}>
          Save now
        </button>
      ) : null}
    </div>
  );
}

/** Stet saves at every pause, and to hear so each time would keep one from writing: only what one waits for is said. */
function useSpoken(view: SaveView | null, asked: number): string {
  const [spoken, setSpoken] = useState('');
  const known = useRef({ asked, failing: false });
  useEffect(() => {
    const { failing } = known.current;
    if (view?.kind === 'saving') return;
    setSpoken(view === null ? '' : spokenSaveWords(view, failing || asked !== known.current.asked, time));
    if (view?.kind === 'clean') known.current = { asked, failing: false };
    else if (view?.kind === 'failed' || view?.kind === 'conflict') known.current.failing = true;
  }, [view, asked]);
  return spoken;
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
