import type { ReactNode } from 'react';
import type { BlockId } from '../../../domain/body/body.ts';
import type { Counts } from '../../../domain/body/counts.ts';
import type { Measures } from '../../../domain/measures/measure.ts';
import type { TargetState } from '../../../domain/measures/targets.ts';
import { LANGUAGES } from '../../ui/languages.ts';
import { MeasuresPopover } from './MeasuresPopover.tsx';
import { minutesToRead } from './minutesToRead.ts';
import styles from './StatusBar.module.css';

interface Props {
  readonly counts: Counts;
  readonly measures: Measures;
  readonly targets: readonly TargetState[];
  readonly selectedWords: number;
  readonly language: string;
  /** What is to be said of spelling, beside the language; '' for nothing. */
  readonly spelling: string;
  readonly save: ReactNode;
  readonly checks: ReactNode;
  readonly onHeading: (id: BlockId) => void;
  readonly onPlaceholder: () => void;
}

const figures = new Intl.NumberFormat('en-GB');

/** One quiet line: saving, length, placeholders, language, checks. */
export function StatusBar(props: Props) {
  const { counts, measures, targets, selectedWords, language, spelling, save, checks, onHeading, onPlaceholder } =
    props;
  return (
    <footer className={styles.bar} aria-label="Status">
      <div className={styles.save}>{save}</div>
      {measures.placeholders === 0 ? null : (
        <button type="button" className={styles.open} title="Go to the next TK or ??" onClick={onPlaceholder}>
          {plural(measures.placeholders, 'TK')}
        </button>
      )}
      {targets
        .filter(({ name, length, target }) => name !== 'body' && length > target)
        .map(({ name, length, target }) => (
          <span key={name} className={styles.over}>
            {name === 'headline' ? 'Headline' : 'Standfirst'} {figures.format(length - target)} over
          </span>
        ))}
      <MeasuresPopover
        trigger={lengthWords(counts.words, selectedWords, targets)}
        counts={counts}
        measures={measures}
        targets={targets}
        language={language}
        onHeading={onHeading}
      />
      <span className={styles.minor}>{plural(counts.characters, 'character')}</span>
      <span className={styles.minor}>{minutesToRead(counts.words)} min read</span>
      <span className={styles.minor} lang="en">
        {LANGUAGES.get(language) ?? language}
        {spelling === '' ? '' : ` · ${spelling}`}
      </span>
      {checks}
    </footer>
  );
}

function lengthWords(words: number, selected: number, targets: readonly TargetState[]): string {
  const all = figures.format(words);
  if (selected > 0) return `${figures.format(selected)} of ${all} words`;
  const target = targets.find(({ name }) => name === 'body')?.target;
  return target === undefined ? plural(words, 'word') : `${all} of ${plural(target, 'word')}`;
}

function plural(n: number, word: string): string {
  return `${figures.format(n)} ${word}${n === 1 ? '' : 's'}`;
}
