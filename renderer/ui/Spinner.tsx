import { LoaderCircle } from 'lucide-react';
import styles from './Spinner.module.css';

/** Something is under way; `label` says what. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span role="status" className={styles.spinner}>
      <LoaderCircle size={16} strokeWidth={2} aria-hidden />
      {label}
    </span>
  );
}
