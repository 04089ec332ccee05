import { TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { ArticleKey, LibraryEntry } from '../../../domain/library/entry.ts';
import { cx } from '../../ui/cx.ts';
import { entryDetails, entryTitle } from './entryWords.ts';
import styles from './Library.module.css';

interface Props {
  readonly entry: LibraryEntry;
  readonly open: boolean;
  /** The one row that Tab reaches; arrows move on from there. */
  readonly reachable: boolean;
  readonly unsaved: boolean;
  readonly changed: boolean;
  readonly day: Date;
  readonly onOpen: (key: ArticleKey) => void;
  /** Its tab is not for looking only. */
  readonly onKeep: (key: ArticleKey) => void;
}

/** One article in the list. */
export const EntryRow = memo(function EntryRow({ entry, open, reachable, unsaved, changed, day, onOpen, onKeep }: Props) {
  const untitled = entry.state === 'ready' && entry.headline.trim() === '';
  return (
    <button
      type="button"
      data-key={entry.key}
      data-testid="library-entry"
      className={cx(styles.row, open && styles.open)}
      aria-current={open ? 'true' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => {
        onOpen(entry.key);
      }}
      onDoubleClick={() => {
        onKeep(entry.key);
      }}
    >
      <span className={cx(styles.headline, untitled && styles.untitled)} dir="auto">
        {entry.state === 'damaged' ? (
          <TriangleAlert size={14} strokeWidth={2} aria-hidden className={styles.warning} />
        ) : null}
        {entryTitle(entry)}
        {unsaved ? <span className={styles.dot} title="Not saved yet" /> : null}
      </span>
      {changed ? <span className={styles.changed}>Changed since you read it</span> : null}
      <span className={styles.details}>{entryDetails(entry, day)}</span>
      {entry.state === 'damaged' ? <span className={styles.reason} title={entry.sentence}>{entry.sentence}</span> : null}
    </button>
  );
});
