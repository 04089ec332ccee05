import type { ImportReport } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Import.module.css';

interface Props {
  readonly reports: readonly ImportReport[];
  readonly onClose: () => void;
}

/** What the importer guessed or left out, so that somebody can look at exactly that. */
export function ImportReportDialog({ reports, onClose }: Props) {
  return (
    <Dialog
      open={reports.length > 0}
      onClose={onClose}
      title={reports.length === 1 ? 'Imported one article' : `Imported ${reports.length} articles`}
      description="Please check these points against the original."
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {reports.map(({ entry, notes }) => (
        <section key={entry.key} className={styles.report}>
          <h3 className={styles.title}>{(entry.state === 'ready' ? entry.headline : '') || entry.key}</h3>
          <ul className={styles.notes}>
            {notes.length === 0 ? <li>Everything was taken over as it was.</li> : null}
            {notes.map((note, index) => (
              <li key={index}>{note}</li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
