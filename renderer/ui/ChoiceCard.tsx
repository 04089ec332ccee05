import type { LucideIcon } from 'lucide-react';
import styles from './ChoiceCard.module.css';

interface Props {
  readonly name: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly words: string;
  readonly checked: boolean;
  readonly onPick: () => void;
}

/** A choice that needs a sentence: a radio button as a card. */
export function ChoiceCard({ name, icon: Icon, title, words, checked, onPick }: Props) {
  return (
    <label className={styles.card}>
      <input
        type="radio"
        name={name}
        className={styles.radio}
        checked={checked}
        onChange={onPick}
        aria-label={title}
      />
      <span className={styles.title}>
        <Icon size={17} strokeWidth={1.9} aria-hidden /> {title}
      </span>
      <span className={styles.words}>{words}</span>
    </label>
  );
}
