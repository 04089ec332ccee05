import { CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Finding, Severity } from '../../../domain/checks/finding.ts';
import styles from './FindingList.module.css';

const ICONS: Record<Severity, LucideIcon> = { blocks: CircleX, warns: TriangleAlert, advises: Info };
const WORDS: Record<Severity, string> = { blocks: 'Must be fixed', warns: 'Worth fixing', advises: 'Advice' };

interface Props {
  readonly findings: readonly Finding[];
  readonly onJump: (finding: Finding) => void;
}

/** Findings in the order of the checks, the gravest first; each leads to its place. */
export function FindingList({ findings, onJump }: Props) {
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => {
        const Icon = ICONS[finding.severity];
        return (
          // Two findings may be alike in all but their order.
          <li key={index}>
            <button
              type="button"
              className={styles.finding}
              data-severity={finding.severity}
              onClick={() => {
                onJump(finding);
              }}
            >
              <Icon size={16} strokeWidth={2} aria-label={WORDS[finding.severity]} />
              <span>{finding.message}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
