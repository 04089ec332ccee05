import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import type { Finding } from '../../../domain/checks/finding.ts';
import { FindingList } from './FindingList.tsx';
import styles from './FindingList.module.css';

interface Props {
  /** Null until the checks have run. */
  readonly findings: readonly Finding[] | null;
  readonly onJump: (finding: Finding) => void;
}

/** “3 to check” in the status bar; opens the list. */
export function ChecksStatus({ findings, onJump }: Props) {
  const [open, setOpen] = useState(false);
  if (findings === null) return null;
  if (findings.length === 0) return <span className={styles.clear}>Nothing to check</span>;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className={styles.summary}
        data-blocked={findings.some((one) => one.severity === 'blocks') ? '' : undefined}
      >
        {findings.length} to check
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="end" sideOffset={6}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>Before you publish</Popover.Title>
            <FindingList
              findings={findings}
              onJump={(finding) => {
                setOpen(false);
                onJump(finding);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
