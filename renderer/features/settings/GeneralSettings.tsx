import { keysOf, type Shortcuts } from '../../../domain/commands/shortcuts.ts';
import { initialsOf } from '../../../domain/people/person.ts';
import type { Settings, SettingsPatch } from '../../../domain/settings/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { formatKeys } from '../../ui/formatKeys.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { DraftInput } from './DraftInput.tsx';
import { TargetFields } from './TargetFields.tsx';
import styles from './Settings.module.css';

interface Props {
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
  readonly onReset: () => void;
}

/** A person's own settings on this computer. */
export function GeneralSettings({ settings, onChange, onReset }: Props) {
  return (
    <div className={styles.fields}>
      <h3 className={styles.heading}>You</h3>
      <Field label="Your name" hint="Signs the articles you start, and what you suggest in others.">
        {(ids) => (
          <DraftInput
            {...ids}
            value={settings.userName}
            maxLength={120}
            autoComplete="off"
            onCommit={(userName) => {
              onChange({ userName });
            }}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label="Your initials" hint="Where there is no room for the name; empty: taken from it.">
          {(ids) => (
            <DraftInput
              {...ids}
              value={settings.userInitials}
              maxLength={4}
              autoComplete="off"
              placeholder={settings.userName === '' ? '' : initialsOf(settings.userName)}
              onCommit={(userInitials) => {
                onChange({ userInitials: userInitials.trim() });
              }}
            />
          )}
        </Field>
        <Field label="Your role" hint="Stands beside your name in a review, such as “night editor”.">
          {(ids) => (
            <DraftInput
              {...ids}
              value={settings.userRole}
              maxLength={60}
              autoComplete="off"
              onCommit={(userRole) => {
                onChange({ userRole: userRole.trim() });
              }}
            />
          )}
        </Field>
      </div>
      <h3 className={styles.heading}>Window</h3>
      <div className={styles.line}>
        <span className={styles.label}>Theme</span>
        <SegmentedControl
          label="Theme"
          value={settings.theme}
          segments={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
            { value: 'contrast', label: 'High contrast' },
          ]}
          onPick={(theme) => {
            onChange({ theme });
          }}
        />
      </div>
      <Field label="Window zoom" hint={`Everything in the window.${zoomKeys(settings.shortcuts)}`}>
        {(ids) => (
          <Select
            {...ids}
            value={String(settings.zoom)}
            options={zoomOptions(settings.zoom)}
            onPick={(zoom) => {
              onChange({ zoom: Number(zoom) });
            }}
          />
        )}
      </Field>
      <Slider
        label="Text size"
        value={settings.textSize}
        min={70}
        max={220}
        step={10}
        words={(value) => `${value} %`}
        onValue={(textSize) => {
          onChange({ textSize });
        }}
      />
      <Slider
        label="Line length"
        value={settings.measure}
        min={40}
        max={110}
        step={2}
        words={(value) => `${value} characters`}
        onValue={(measure) => {
          onChange({ measure });
        }}
      />
      <h3 className={styles.heading}>Lengths to keep to</h3>
      <TargetFields
        targets={settings.targets}
        without="As the outlet asks"
        onChange={(targets) => {
          onChange({ targets });
        }}
      />
      <div className={styles.footer}>
        <Button small onClick={onReset}>
          Reset to defaults
        </Button>
      </div>
    </div>
  );
}

const ZOOMS = [50, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** The usual steps, and the one that keys have led to. */
function zoomOptions(now: number): (readonly [string, string])[] {
  return [...new Set([...ZOOMS, now])].toSorted((a, b) => a - b).map((zoom) => [String(zoom), `${String(zoom)} %`]);
}

function zoomKeys(own: Shortcuts): string {
  const keys = (['view.zoomIn', 'view.zoomOut'] as const).flatMap((id) => keysOf(id, own).slice(0, 1)).map((one) => formatKeys(one));
  return keys.length < 2 ? '' : ` ${keys.join(' and ')} do the same.`;
}
