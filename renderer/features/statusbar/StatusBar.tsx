import type { ReactNode } from 'react';
import type { Counts } from '../../../domain/body/counts.ts';
import { LANGUAGES } from '../../ui/languages.ts';
import { minutesToRead } from './minutesToRead.ts';
import styles from './StatusBar.module.css';

interface Props {
  readonly counts: Counts;
  readonly selectedWords: number;
  readonly language: string;
  readonly save: ReactNode;
  readonly checks: ReactNode;
}

const figures = new Intl.NumberFormat('en-GB');

/** One quiet line: saving, length, language, checks. */
export function StatusBar({ counts, selectedWords, language, save, checks }: Props) {
  const words = figures.format(counts.words);
  return (
    <footer className={styles.bar} aria-label="Status">
      <div className={styles.save}>{save}</div>
      <span className={styles.item} data-testid="word-count">
        {selectedWords > 0
          ? `${figures.format(selectedWords)} of ${words} words`
          : plural(counts.words, 'word')}
      </span>
      <span className={styles.minor}>{plural(counts.characters, 'character')}</span>
      <span className={styles.minor}>{minutesToRead(counts.words)} min read</span>
      <span className={styles.minor} lang="en">
        {LANGUAGES.get(language) ?? language}
      </span>
      {checks}
    </footer>
  );
}

function plural(n: number, word: string): string {
  return `${figures.format(n)} ${word}${n === 1 ? '' : 's'}`;
}
