import type { Part } from '../../../domain/versions/compare.ts';
import styles from './TextChange.module.css';

/** How a text changed, word by word: what went is struck, what came is underlined. */
export function TextChange({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <span className={styles.text}>
      {parts.map(({ kind, text }, index) =>
        // The parts of one text have no name; their place is what tells them apart.
        kind === 'same' ? <span key={index}>{text}</span> : kind === 'removed' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
      )}
    </span>
  );
}
