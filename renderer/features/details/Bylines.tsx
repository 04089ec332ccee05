import { MapPin, Plus, X } from 'lucide-react';
import type { Byline } from '../../../domain/article/metadata.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { withByline } from './metadataEdits.ts';
import styles from './Bylines.module.css';

interface Props {
  readonly bylines: readonly Byline[];
  readonly dateline: string;
  readonly readOnly: boolean;
  readonly onBylines: (bylines: Byline[]) => void;
  readonly onDateline: (dateline: string) => void;
}

/** “By A, role, and B · Place”, each part a field as wide as its words. */
export function Bylines({ bylines, dateline, readOnly, onBylines, onDateline }: Props) {
  if (readOnly && bylines.length === 0 && dateline === '') return null;
  return (
    <div className={styles.row} role="group" aria-label="Bylines and dateline">
      {readOnly && bylines.length === 0 ? null : <span className={styles.word}>By</span>}
      {bylines.map((byline, index) => (
        // Bylines have no id; their place is their identity while they are edited.
        <span key={index} className={styles.byline}>
          <input
            data-field={index === 0 ? 'bylines' : undefined}
            className={styles.name}
            aria-label={`Name of author ${index + 1}`}
            placeholder="Name"
            readOnly={readOnly}
            spellCheck={false}
            value={byline.name}
            onChange={(event) => {
              onBylines(withByline(bylines, index, { name: event.currentTarget.value }));
            }}
          />
          <input
            className={styles.role}
            aria-label={`Role of author ${index + 1}`}
            placeholder={readOnly ? '' : 'Role'}
            readOnly={readOnly}
            spellCheck={false}
            value={byline.role ?? ''}
            onChange={(event) => {
              onBylines(withByline(bylines, index, { role: event.currentTarget.value }));
            }}
          />
          {readOnly ? null : (
            <IconButton
              small
              icon={X}
              className={styles.remove}
              label={`Remove ${byline.name || `author ${index + 1}`}`}
              onClick={() => {
                onBylines(bylines.filter((_, n) => n !== index));
              }}
            />
          )}
        </span>
      ))}
      {readOnly ? null : (
        <button
          type="button"
          className={styles.add}
          data-field={bylines.length === 0 ? 'bylines' : undefined}
          onClick={(event) => {
            const row = event.currentTarget.parentElement;
            onBylines([...bylines, { name: '' }]);
            requestAnimationFrame(() => {
              const names = row?.querySelectorAll<HTMLInputElement>(`input[aria-label^="Name of"]`);
              names?.[names.length - 1]?.focus();
            });
          }}
        >
          <Plus size={14} strokeWidth={2} aria-hidden /> {bylines.length === 0 ? 'Add a byline' : 'Add'}
        </button>
      )}
      {readOnly && dateline === '' ? null : (
      <span className={styles.place}>
        <MapPin size={14} strokeWidth={1.9} aria-hidden />
        <input
          data-field="dateline"
          className={styles.name}
          aria-label="Dateline place"
          placeholder={readOnly ? '' : 'Dateline place'}
          readOnly={readOnly}
          spellCheck={false}
          value={dateline}
          onChange={(event) => {
            onDateline(event.currentTarget.value);
          }}
        />
      </span>
      )}
    </div>
  );
}
