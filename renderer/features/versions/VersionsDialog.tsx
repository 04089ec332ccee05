import type { Content } from '../../../domain/article/article.ts';
import type { VersionEntry, VersionId } from '../../../domain/versions/version.ts';
import { Button } from '../../ui/Button.tsx';
import { CompareView } from './CompareView.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { REASON_WORDS } from './versionWords.ts';
import styles from './Versions.module.css';

interface Props {
  readonly open: boolean;
  readonly versions: readonly VersionEntry[];
  /** The one looked at, once it is read. */
  readonly chosen: { readonly id: VersionId; readonly content: Content } | null;
  readonly present: Content | null;
  readonly writable: boolean;
  readonly onChoose: (id: VersionId) => void;
  readonly onRestore: (id: VersionId) => void;
  readonly onClose: () => void;
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Earlier texts of the article; choosing one shows what has changed since. */
export function VersionsDialog({ open, versions, chosen, present, writable, onChoose, onRestore, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Versions"
      width="wide"
      description="Restoring keeps the present text as a version first."
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            look="primary"
            disabled={chosen === null || !writable}
            onClick={() => {
              if (chosen !== null) onRestore(chosen.id);
            }}
          >
            Restore this version
          </Button>
        </>
      }
    >
      {versions.length === 0 ? <p>No version has been kept yet. Stet keeps one when you begin, every ten minutes, and when you choose Save now.</p> : null}
      <ul className={styles.versions} aria-label="Versions">
        {versions.map(({ id, at, reason, words }) => (
          <li key={id}>
            <button
              type="button"
              className={cx(styles.version, chosen?.id === id && styles.chosen)}
              aria-pressed={chosen?.id === id}
              onClick={() => {
                onChoose(id);
              }}
            >
              <span>{when.format(new Date(at))}</span>
              <span className={styles.about}>
                {REASON_WORDS[reason]} · {words.toLocaleString('en-GB')} {words === 1 ? 'word' : 'words'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === null || present === null ? null : (
        <CompareView left={{ label: 'This version', content: chosen.content }} right={{ label: 'Now', content: present }} />
      )}
    </Dialog>
  );
}
