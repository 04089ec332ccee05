import type { ReactNode } from 'react';
import type { Metadata } from '../../../domain/article/metadata.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { Bylines } from './Bylines.tsx';
import { withHeadline } from './metadataEdits.ts';
import styles from './PageFields.module.css';

interface Props {
  readonly meta: Metadata;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<Metadata>) => void;
  /** Enter in the last field goes on to the text. */
  readonly onDone: () => void;
  /** What stands under a field, such as suggestions for it. */
  readonly under: (field: 'kicker' | 'headline' | 'standfirst' | 'bylines' | 'dateline') => ReactNode;
}

/** What stands above the text, edited where a reader sees it. */
export function PageFields({ meta, readOnly, onChange, onDone, under }: Props) {
  /** Where nothing can be written, what is empty is not there. */
  const isLeftOut = (text: string): boolean => readOnly && text === '';
  const shared = { bare: true, oneLine: true, readOnly, spellCheck: false, lang: meta.language };
  return (
    <div className={styles.fields}>
      {isLeftOut(`${meta.kicker}${meta.section}`) ? null : (
      <SpelledTextArea
        {...shared}
        data-field="kicker"
        aria-label="Kicker"
        placeholder={meta.section === '' && !readOnly ? 'Kicker' : meta.section}
        className={styles.kicker}
        value={meta.kicker}
        onText={(kicker) => {
          onChange({ kicker });
        }}
      />
      )}
      {under('kicker')}
      <h1 className={styles.title}>
        <SpelledTextArea
          {...shared}
          data-field="headline"
          aria-label="Headline"
          placeholder={readOnly ? 'Untitled' : 'Headline'}
          className={styles.headline}
          value={meta.headline}
          onText={(headline) => {
            onChange(withHeadline(meta, headline));
          }}
        />
      </h1>
      {under('headline')}
      {isLeftOut(meta.standfirst) ? null : (
      <SpelledTextArea
        {...shared}
        data-field="standfirst"
        aria-label="Standfirst"
        placeholder={readOnly ? '' : 'Standfirst: what happened, in a sentence or two'}
        className={styles.standfirst}
        value={meta.standfirst}
        onText={(standfirst) => {
          onChange({ standfirst });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDone();
        }}
      />
      )}
      {under('standfirst')}
      <Bylines
        bylines={meta.bylines}
        dateline={meta.dateline}
        readOnly={readOnly}
        onBylines={(bylines) => {
          onChange({ bylines });
        }}
        onDateline={(dateline) => {
          onChange({ dateline });
        }}
      />
      {under('bylines')}
      {under('dateline')}
    </div>
  );
}
