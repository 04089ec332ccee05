import { FIELD_LABELS } from '../../../domain/review/fields.ts';
import { readable, type Suggestion } from '../../../domain/review/suggestion.ts';
import { QUOTE } from '../../../domain/review/summaries.ts';
import { TextChange } from '../../editor/review/TextChange.tsx';
import styles from './ReviewPanel.module.css';

/** What a suggestion changes, as a row of the list shows it. */
export function SuggestionText({ suggestion: { kind, inserted, deleted, properties, parts, field } }: { readonly suggestion: Suggestion }) {
  const name = field === null ? withCapital(properties.join(', ')) : FIELD_LABELS[field];
  switch (kind) {
    case 'field':
    case 'change':
      return (
        <span className={styles.quote}>
          <span className={styles.property}>{name}</span> {parts.length === 0 ? shown(inserted) : <TextChange parts={parts} />}
        </span>
      );
    case 'move':
      return (
        <span className={styles.quote}>
          <span className={styles.property}>Moved</span> {shown(inserted)}
        </span>
      );
    case 'insertion':
    case 'deletion':
    case 'replacement':
      return (
        <span className={styles.quote}>
          {deleted === '' ? null : <del>{shown(deleted)}</del>}
          {inserted === '' ? null : <ins>{shown(inserted)}</ins>}
        </span>
      );
  }
}

/** A list holds the beginning of long texts, and says where it breaks off. */
function shown(text: string): string {
  return text.length < QUOTE ? readable(text) : `${text}…`;
}

const withCapital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
