import { Check, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useKeysOf } from '../../editor/commandKeys.ts';
import type { ReviewMode, ReviewView } from '../../editor/review/reviewDesk.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl, type Segment } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ReviewBar.module.css';
import { DecideButton } from './DecideButton.tsx';
import { onReviewKey } from './reviewKeys.ts';
import { MODE_LABELS, passOptions, VIEW_LABELS, VIEW_NOTES } from './reviewWords.ts';

interface Props {
  readonly mode: ReviewMode;
  readonly view: ReviewView;
  readonly pass: string;
  /** How many there are to go through, suggestions or what is new. */
  readonly count: number;
  /** The same in words. */
  readonly counted: string;
  /** Something is new since the article was read. */
  readonly isNew: boolean;
  /** Names whose suggestions alone are shown in the text; null for everybody's. */
  readonly only: string | null;
  /** The file cannot be changed. */
  readonly locked: boolean;
  readonly onMode: (mode: ReviewMode) => void;
  readonly onView: (view: ReviewView) => void;
  readonly onPass: (pass: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onDecide: (decision: 'accept' | 'reject') => void;
}

const MODES: readonly Segment<ReviewMode>[] = [
  { value: 'edit', label: MODE_LABELS.edit },
  { value: 'suggest', label: MODE_LABELS.suggest },
  { value: 'read', label: MODE_LABELS.read },
];
/** As Word lists them. */
const VIEWS = (['all', 'simple', 'final', 'original'] as const).map((view) => [view, VIEW_LABELS[view]] as const);
const WITH_SINCE = [...VIEWS, ['since', VIEW_LABELS.since] as const];

/** Above the text: what typing does, what is seen of the suggestions, and going through them. */
export function ReviewBar({ mode, view, pass, count, counted, isNew, only, locked, onMode, onView, onPass, onStep, onDecide }: Props) {
  const keysOf = useKeysOf();
  const cannotDecide = locked || mode === 'read' || view === 'since' || count === 0;
  const decide = (decision: 'accept' | 'reject') => (): void => {
    if (!cannotDecide) onDecide(decision);
  };
  const note = VIEW_NOTES[view] ?? (only === null ? null : `Only ${only}`);
  return (
    <div
      role="toolbar"
      aria-label="Review tools"
      className={cx(styles.bar, view === 'all' ? null : styles.otherView)}
      onKeyDown={(event) => {
        onReviewKey(event, {
          next: () => { onStep(1); },
          previous: () => { onStep(-1); },
          accept: decide('accept'),
          reject: decide('reject'),
        });
      }}
    >
      <SegmentedControl label="What typing does" value={mode} segments={MODES} disabled={locked} onPick={onMode} />
      <Select className={styles.choice} aria-label="What is shown of suggestions" value={view} options={isNew ? WITH_SINCE : VIEWS} onPick={onView} />
      {mode === 'suggest' ? (
        <Select className={styles.choice} aria-label="Pass you are working in" value={pass} options={passOptions(pass)} onPick={onPass} />
      ) : null}
      {note === null ? null : <span className={styles.note} role="status">{note}</span>}
      <span className={styles.end}>
        <span className={styles.count} role="status">{counted}</span>
        <IconButton icon={ChevronUp} label={view === 'since' ? 'Previous change' : 'Previous suggestion'} keys={keysOf('review.previous')} disabled={count === 0} onClick={() => { onStep(-1); }} />
        <IconButton icon={ChevronDown} label={view === 'since' ? 'Next change' : 'Next suggestion'} keys={keysOf('review.next')} disabled={count === 0} onClick={() => { onStep(1); }} />
        <DecideButton word="Accept" icon={Check} keys={keysOf('review.accept')} disabled={cannotDecide} onClick={decide('accept')} />
        <DecideButton word="Reject" icon={X} keys={keysOf('review.reject')} disabled={cannotDecide} onClick={decide('reject')} />
      </span>
    </div>
  );
}
