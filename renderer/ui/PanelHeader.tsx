import type { ReactNode } from 'react';
import styles from './PanelHeader.module.css';

/** The top line of a panel: its name and what can be done with it. */
export function PanelHeader({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </header>
  );
}
