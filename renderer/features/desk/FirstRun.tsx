import { FileText, FolderOpen, WifiOff } from 'lucide-react';
import { useState } from 'react';
import type { Desks } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import { StetMark } from '../../ui/StetMark.tsx';
import styles from './FirstRun.module.css';

interface Props {
  readonly desks: Desks;
  readonly onUse: () => Promise<void>;
  readonly onChoose: () => Promise<void>;
  readonly onRecent: (index: number) => Promise<void>;
}

/** The first screen: what a desk is, where the files will lie, and one button. */
export function FirstRun({ desks, onUse, onChoose, onRecent }: Props) {
  const [busy, setBusy] = useState(false);
  const once = (run: () => Promise<void>) => () => {
    setBusy(true);
    void run().finally(() => {
      setBusy(false);
    });
  };
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <StetMark large />
        <h1 className={styles.title}>Choose your desk</h1>
        <p className={styles.lead}>
          A desk is a folder on this computer. Each article you write is a folder inside it, with its text and
          its pictures.
        </p>
        <ul className={styles.facts}>
          <li>
            <FileText size={17} strokeWidth={1.8} aria-hidden /> Plain files that you own. You can copy, back
            up or sync them.
          </li>
          <li>
            <WifiOff size={17} strokeWidth={1.8} aria-hidden /> Stet works offline. Nothing leaves this
            computer.
          </li>
        </ul>
        <div className={styles.folder}>
          <FolderOpen size={18} strokeWidth={1.8} aria-hidden />
          <span className={styles.path}>{desks.suggested.path}</span>
        </div>
        <div className={styles.actions}>
          <Button look="primary" autoFocus disabled={busy} onClick={once(onUse)}>
            Use this folder
          </Button>
          <Button disabled={busy} onClick={once(onChoose)}>
            Choose another…
          </Button>
        </div>
        {desks.recent.length === 0 ? null : (
          <section className={styles.recent} aria-label="Recent desks">
            <h2>Recent desks</h2>
            {desks.recent.map(({ index, name, path, missing }) => (
              <button
                key={path}
                type="button"
                disabled={busy || missing}
                onClick={once(() => onRecent(index))}
              >
                <strong>{name}</strong> <span>{missing ? `${path} (not found)` : path}</span>
              </button>
            ))}
          </section>
        )}
      </div>
    </main>
  );
}
