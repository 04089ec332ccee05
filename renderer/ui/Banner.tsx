import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';

/** Something the person should decide about what is below it; stays until it no longer holds. */
export function Banner({
  children,
  actions,
}: {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div role="alert" className={styles.banner}>
      <TriangleAlert size={17} strokeWidth={2} aria-hidden className={styles.icon} />
      <p className={styles.words}>{children}</p>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
