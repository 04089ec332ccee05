import { Code, Globe } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Finding } from '../../../domain/checks/finding.ts';
import type { ExportFormat } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceCard } from '../../ui/ChoiceCard.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './ExportDialog.module.css';

export type Pictures = 'files' | 'inline';

interface Props {
  readonly open: boolean;
  readonly findings: readonly Finding[];
  /** The list of findings, made by another feature. */
  readonly list: ReactNode;
  readonly onClose: () => void;
  readonly onExport: (format: ExportFormat, pictures: Pictures) => Promise<boolean>;
  readonly onCopy: (format: ExportFormat) => Promise<boolean>;
}

/** What to make of the article, what stands in the way, and the button. */
export function ExportDialog({ open, findings, list, onClose, onExport, onCopy }: Props) {
  const [format, setFormat] = useState<ExportFormat>('html');
  const [pictures, setPictures] = useState<Pictures>('files');
  const [busy, setBusy] = useState(false);
  const blocking = findings.filter((one) => one.severity === 'blocks').length;
  const finish = (run: Promise<boolean>): void => {
    setBusy(true);
    void run
      .then((done) => {
        if (done) onClose();
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Export"
      actions={
        <>
          {blocking === 0 ? null : (
            <p className={styles.reason} id="export-reason">
              {blocking === 1 ? 'One thing must be fixed first.' : `${blocking} things must be fixed first.`}
            </p>
          )}
          <Button
            disabled={busy}
            onClick={() => {
              finish(onCopy(format));
            }}
          >
            Copy HTML
          </Button>
          <Button
            look="primary"
            disabled={busy || blocking > 0}
            aria-describedby={blocking === 0 ? undefined : 'export-reason'}
            onClick={() => {
              finish(onExport(format, pictures));
            }}
          >
            Export…
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <fieldset className={styles.formats}>
          <legend className={styles.legend}>Format</legend>
          <ChoiceCard
            name="format"
            icon={Globe}
            title="Web page"
            words="A complete page with your outlet’s masthead, ready for any web server."
            checked={format === 'html'}
            onPick={() => {
              setFormat('html');
            }}
          />
          <ChoiceCard
            name="format"
            icon={Code}
            title="CMS fragment"
            words="The article alone as clean HTML, to paste into a content system."
            checked={format === 'fragment'}
            onPick={() => {
              setFormat('fragment');
            }}
          />
        </fieldset>
        <div className={styles.pictures}>
          <span className={styles.legend}>Pictures</span>
          <SegmentedControl
            label="Pictures"
            value={pictures}
            segments={[
              { value: 'files', label: 'Beside the page' },
              { value: 'inline', label: 'Inside the page' },
            ]}
            onPick={setPictures}
          />
          <p className={styles.hint}>
            {pictures === 'files'
              ? 'A folder of pictures goes with the page.'
              : 'One larger file that needs nothing else.'}
          </p>
        </div>
        <section aria-label="To check">
          <h3 className={styles.legend}>{findings.length === 0 ? 'Nothing to check' : 'To check'}</h3>
          {findings.length === 0 ? <p className={styles.hint}>Every check has passed.</p> : list}
        </section>
      </div>
    </Dialog>
  );
}
