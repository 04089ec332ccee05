import { Dialog } from '../../ui/Dialog.tsx';
import { StetMark } from '../../ui/StetMark.tsx';
import styles from './Sheets.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly info: { readonly version: string; readonly platform: string; readonly runtime: string } | null;
}

/** What runs here. */
export function AboutDialog({ open, onClose, info }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="About Stet" width="narrow">
      <div className={styles.about}>
        <StetMark large />
        <p>
          <em>Stet</em>, “let it stand”: the mark an editor writes beside words that were right all along.
        </p>
        <p className={styles.small}>
          {info === null ? null : `Version ${info.version} · ${info.runtime} · ${info.platform}`}
          <br />
          Works offline. Your articles are files in your desk folder.
        </p>
      </div>
    </Dialog>
  );
}
