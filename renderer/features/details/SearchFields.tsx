import type { ReactNode } from 'react';
import type { Metadata } from '../../../domain/article/metadata.ts';
import { SpelledTextArea } from '../../editor/spelling/SpelledTextArea.tsx';
import { cx } from '../../ui/cx.ts';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './DetailsPanel.module.css';

/** Search engines cut titles and descriptions at about these lengths. */
const TITLE_LENGTH = 60;
const DESCRIPTION_LENGTH = 155;

interface Props {
  readonly meta: Metadata;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<Metadata>) => void;
  readonly under: (field: SeoField) => ReactNode;
}

export type SeoField = 'seo.title' | 'seo.description' | 'seo.canonicalUrl';

/** How search results and social cards show the article, where that differs from the page. */
export function SearchFields({ meta, readOnly, onChange, under }: Props) {
  const { seo } = meta;
  const change = (patch: Partial<Metadata['seo']>): void => {
    onChange({ seo: { ...seo, ...patch } });
  };
  return (
    <>
      <h3 className={styles.heading}>Search and social</h3>
      <Field label="Title" aside={<Length text={seo.title || meta.headline} best={TITLE_LENGTH} />}>
        {(ids) => (
          <SpelledTextArea
            {...ids}
            oneLine
            data-field="seo.title"
            value={seo.title}
            placeholder={meta.headline || 'As the headline'}
            readOnly={readOnly}
            onText={(title) => {
              change({ title });
            }}
          />
        )}
      </Field>
      {under('seo.title')}
      <Field
        label="Description"
        aside={<Length text={seo.description || meta.standfirst} best={DESCRIPTION_LENGTH} />}
      >
        {(ids) => (
          <SpelledTextArea
            {...ids}
            oneLine
            data-field="seo.description"
            value={seo.description}
            placeholder={meta.standfirst || 'As the standfirst'}
            readOnly={readOnly}
            onText={(description) => {
              change({ description });
            }}
          />
        )}
      </Field>
      {under('seo.description')}
      <Field label="Canonical address" hint="Only if this was first published elsewhere.">
        {(ids) => (
          <TextInput
            {...ids}
            data-field="seo.canonicalUrl"
            type="url"
            value={seo.canonicalUrl}
            readOnly={readOnly}
            spellCheck={false}
            onText={(canonicalUrl) => {
              change({ canonicalUrl });
            }}
          />
        )}
      </Field>
      {under('seo.canonicalUrl')}
    </>
  );
}

function Length({ text, best }: { readonly text: string; readonly best: number }) {
  const { length } = [...text];
  return (
    <span className={cx(styles.count, length > best && styles.over)}>
      {length > best ? `${length - best} over ${best}` : `${length} of ${best}`}
    </span>
  );
}
