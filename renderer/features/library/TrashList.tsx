import type { ArticleKey, LibraryEntry } from '../../../domain/library/entry.ts';
import { Button } from '../../ui/Button.tsx';
import { entryDetails, entryTitle } from './entryWords.ts';
import styles from './Library.module.css';

interface Props {
  readonly entries: readonly LibraryEntry[];
  readonly onRestore: (key: ArticleKey) => void;
}

/** Articles in the trash, each with the one thing that can be done with it. */
export function TrashList({ entries, onRestore }: Props) {
  const now = new Date();
  return (
    <div className={styles.scroller}>
      <ul className={styles.list} aria-label="Articles in the trash">
        {entries.map((entry) => (
          <li key={entry.key} className={styles.trashed}>
            <div className={styles.trashedWords}>
              <span className={styles.headline} dir="auto">{entryTitle(entry)}</span>
              <span className={styles.details}>{entryDetails(entry, now)}</span>
            </div>
            <Button
              small
              aria-label={`Restore ${entryTitle(entry)}`}
              onClick={() => {
                onRestore(entry.key);
              }}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
