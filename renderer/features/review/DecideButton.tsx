import type { LucideIcon } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import styles from './ReviewBar.module.css';

interface Props {
  readonly word: 'Accept' | 'Reject';
  readonly icon: LucideIcon;
  readonly keys: string | undefined;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Accepts or rejects and moves on, named as Word names it; where there is no room the sign alone stands for it. */
export function DecideButton({ word, icon: Icon, keys, disabled, onClick }: Props) {
  const name = `${word} and move to next`;
  return (
    <Tooltip label={name} keys={keys}>
      <Button small className={styles.decide} aria-label={name} disabled={disabled} onClick={onClick}>
        <Icon size={15} strokeWidth={1.9} aria-hidden />
        <span className={styles.word}>{word}</span>
      </Button>
    </Tooltip>
  );
}
