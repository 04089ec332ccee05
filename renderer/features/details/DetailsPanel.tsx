import { WandSparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Metadata } from '../../../domain/article/metadata.ts';
import type { Outlet } from '../../../domain/outlet/outlet.ts';
import { slugFrom } from '../../../domain/article/slug.ts';
import { useKeysOf } from '../../editor/commandKeys.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LANGUAGES } from '../../ui/languages.ts';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { SuggestInput } from '../../ui/SuggestInput.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { DateField } from './DateField.tsx';
import { withStatus } from './metadataEdits.ts';
import { SearchFields, type SeoField } from './SearchFields.tsx';
import { STATUS_LABELS } from './statusLabels.ts';
import { TagsField } from './TagsField.tsx';
import styles from './DetailsPanel.module.css';

interface Props {
  readonly meta: Metadata;
  readonly outlet: Outlet;
  readonly readOnly: boolean;
  readonly now: () => string;
  readonly onChange: (patch: Partial<Metadata>) => void;
  /** What stands under a field, such as suggestions for it. */
  readonly under: (field: DetailsField) => ReactNode;
  readonly onClose: () => void;
}

export type DetailsField = 'section' | 'tags' | 'slug' | SeoField;

/** What an article carries beside its page: where it belongs, its address, its dates, how others show it. */
export function DetailsPanel({ meta, outlet, readOnly, now, onChange, under, onClose }: Props) {
  const keysOf = useKeysOf();
  const badSlug = meta.slug !== '' && slugFrom(meta.slug) !== meta.slug;
  return (
    <>
      <PanelHeader title="Details" panel="details" keys={keysOf('view.details')} onClose={onClose} />
      <div className={styles.fields}>
        <Field label="Status">
          {(ids) => (
            <Select
              {...ids}
              data-field="status"
              value={meta.status}
              disabled={readOnly}
              options={STATUS_LABELS}
              onPick={(status) => {
                onChange(withStatus(meta, status, now()));
              }}
            />
          )}
        </Field>
        <Field label="Section">
          {(ids) => (
            <SuggestInput
              {...ids}
              field="section"
              value={meta.section}
              readOnly={readOnly}
              suggestions={outlet.sections}
              placeholder="Where it is listed"
              onText={(section) => {
                onChange({ section });
              }}
            />
          )}
        </Field>
        {under('section')}
        <TagsField
          tags={meta.tags}
          readOnly={readOnly}
          onTags={(tags) => {
            onChange({ tags });
          }}
        />
        {under('tags')}
        <Field
          label="Slug"
          hint={meta.slug === '' ? 'The end of the web address.' : `…/${meta.slug}`}
          problem={badSlug ? `Not an address. “${slugFrom(meta.slug)}” would be.` : null}
          aside={
            readOnly ? null : (
              <IconButton
                small
                icon={WandSparkles}
                label="Make the slug from the headline"
                disabled={slugFrom(meta.headline) === '' || slugFrom(meta.headline) === meta.slug}
                onClick={() => {
                  onChange({ slug: slugFrom(meta.headline) });
                }}
              />
            )
          }
        >
          {(ids) => (
            <TextInput
              {...ids}
              data-field="slug"
              value={meta.slug}
              readOnly={readOnly}
              spellCheck={false}
              onText={(slug) => {
                onChange({ slug });
              }}
            />
          )}
        </Field>
        {under('slug')}
        <Field label="Language" hint={LANGUAGES.get(meta.language) ?? 'A language tag such as “en-GB”.'}>
          {(ids) => (
            <SuggestInput
              {...ids}
              field="language"
              value={meta.language}
              readOnly={readOnly}
              suggestions={[...LANGUAGES.keys()]}
              onText={(language) => {
                onChange({ language });
              }}
            />
          )}
        </Field>
        <DateField
          label="Published"
          field="publishedAt"
          instant={meta.publishedAt}
          timeZone={outlet.timeZone}
          readOnly={readOnly}
          now={now}
          onInstant={(publishedAt) => {
            onChange({ publishedAt });
          }}
        />
        <DateField
          label="Updated"
          field="updatedAt"
          instant={meta.updatedAt}
          timeZone={outlet.timeZone}
          readOnly={readOnly}
          now={now}
          onInstant={(updatedAt) => {
            onChange({ updatedAt });
          }}
        />
        <Switch
          label="Featured"
          hint="First under “Trending” on other pages."
          on={meta.featured}
          disabled={readOnly}
          onSwitch={(featured) => {
            onChange({ featured });
          }}
        />
        <SearchFields meta={meta} readOnly={readOnly} onChange={onChange} under={under} />
      </div>
    </>
  );
}
