import type { Outlet } from '../../../domain/outlet/outlet.ts';
import { Field } from '../../ui/Field.tsx';
import { LANGUAGES } from '../../ui/languages.ts';
import { Select } from '../../ui/Select.tsx';
import { DraftArea, DraftInput } from './DraftInput.tsx';
import { baseUrlProblem, sectionsFromLines } from './outletEdits.ts';
import { TargetFields } from './TargetFields.tsx';
import styles from './Settings.module.css';
import { SocialLinks } from './SocialLinks.tsx';
import { TIME_ZONES } from './timeZones.ts';

interface Props {
  readonly outlet: Outlet;
  readonly onChange: (outlet: Outlet) => void;
}

/** The publication: a file of the desk that a newsroom can pass around. */
export function OutletSettings({ outlet, onChange }: Props) {
  const change = (patch: Partial<Outlet>): void => {
    onChange({ ...outlet, ...patch });
  };
  const languages = [...new Map([[outlet.language, outlet.language], ...LANGUAGES])];
  const zones = [...new Set([outlet.timeZone, ...TIME_ZONES])].map(
    (zone) => [zone, zone.replaceAll('_', ' ')] as const,
  );
  return (
    <div className={styles.fields}>
      <Field label="Name">
        {(ids) => (
          <DraftInput
            {...ids}
            value={outlet.name}
            maxLength={120}
            onCommit={(name) => {
              change({ name });
            }}
          />
        )}
      </Field>
      <Field
        label="Web address"
        hint="Where your pages live. Canonical links are made from it."
        problem={baseUrlProblem(outlet.baseUrl)}
      >
        {(ids) => (
          <DraftInput
            {...ids}
            type="url"
            value={outlet.baseUrl}
            maxLength={500}
            spellCheck={false}
            onCommit={(baseUrl) => {
              change({ baseUrl: baseUrl.trim() });
            }}
          />
        )}
      </Field>
      <Field label="Logo" hint="A picture file in the desk folder, or a web address. Leave empty for none.">
        {(ids) => (
          <DraftInput
            {...ids}
            value={outlet.logo}
            maxLength={500}
            spellCheck={false}
            onCommit={(logo) => {
              change({ logo: logo.trim() });
            }}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label="Language">
          {(ids) => (
            <Select
              {...ids}
              value={outlet.language}
              options={languages}
              onPick={(language) => {
                change({ language });
              }}
            />
          )}
        </Field>
        <Field label="Time zone">
          {(ids) => (
            <Select
              {...ids}
              value={outlet.timeZone}
              options={zones}
              onPick={(timeZone) => {
                change({ timeZone });
              }}
            />
          )}
        </Field>
      </div>
      <SocialLinks
        links={outlet.social}
        onLinks={(social) => {
          change({ social });
        }}
      />
      <Field label="Sections" hint="One a line, in the order they are offered.">
        {(ids) => (
          <DraftArea
            {...ids}
            value={outlet.sections.join('\n')}
            onCommit={(text) => {
              change({ sections: sectionsFromLines(text) });
            }}
          />
        )}
      </Field>
      <Field label="Copyright line">
        {(ids) => (
          <DraftInput
            {...ids}
            value={outlet.copyright}
            maxLength={500}
            onCommit={(copyright) => {
              change({ copyright });
            }}
          />
        )}
      </Field>
      <TargetFields
        targets={outlet.targets}
        without="No target"
        onChange={(targets) => {
          change({ targets });
        }}
      />
      <Field label="Disclaimer" hint="At the foot of each page.">
        {(ids) => (
          <DraftArea
            {...ids}
            value={outlet.disclaimer}
            maxLength={5000}
            onCommit={(disclaimer) => {
              change({ disclaimer });
            }}
          />
        )}
      </Field>
    </div>
  );
}
