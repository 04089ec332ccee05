import type { RecoveryReport } from '../../../domain/recovery/report.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReportActions } from './RecoveryBanner.tsx';
import styles from './Recovery.module.css';

interface Props {
  readonly open: boolean;
  readonly reports: readonly RecoveryReport[];
  readonly onCompare: (report: RecoveryReport) => void;
  readonly onUndo: (report: RecoveryReport) => void;
  readonly onClose: () => void;
}

/** Every article that a crash had left unsaved. */
export function RecoveryDialog({ open, reports, onCompare, onUndo, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Recovered articles"
      description="Everything is saved already. The text from before is kept in each article’s versions."
      actions={
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <ul className={styles.reports}>
        {reports.map((report, index) => (
          <li key={index} className={styles.report}>
            <span className={styles.sentence}>{report.sentence}</span>
            <ReportActions report={report} onCompare={onCompare} onUndo={onUndo} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
