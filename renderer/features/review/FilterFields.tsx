import type { Suggestion } from '../../../domain/review/suggestion.ts';
import { Select } from '../../ui/Select.tsx';
import { namesOf, passesOf, type Filter } from './filter.ts';
import styles from './ReviewPanel.module.css';
import { passLabel } from './reviewWords.ts';

interface Props {
  readonly suggestions: readonly Suggestion[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const KINDS = [
  ['', 'All kinds'],
  ['insertion', 'Insertions'],
  ['deletion', 'Deletions'],
  ['replacement', 'Replacements'],
  ['move', 'Moves'],
  ['change', 'Formatting'],
  ['field', 'Fields'],
] as const;

/** Whose suggestions are listed, and shown in the text. */
export function FilterFields({ suggestions, filter, onFilter }: Props) {
  return (
    <div className={styles.filters}>
      <Select
        className={styles.filter}
        aria-label="Show suggestions by"
        value={filter.person}
        options={[['', 'Everyone'] as const, ...namesOf(suggestions)]}
        onPick={(person) => { onFilter({ ...filter, person }); }}
      />
      <Select
        className={styles.filter}
        aria-label="Show suggestions of pass"
        value={filter.pass}
        options={[['', 'All passes'] as const, ...passesOf(suggestions).map((pass) => [pass, passLabel(pass)] as const)]}
        onPick={(pass) => { onFilter({ ...filter, pass }); }}
      />
      <Select
        className={styles.filter}
        aria-label="List kinds of suggestion"
        value={filter.kind}
        options={KINDS}
        onPick={(kind) => { onFilter({ ...filter, kind }); }}
      />
    </div>
  );
}
