import type { Outlet } from '../../../domain/outlet/outlet.ts';
import type { Settings, SettingsPatch } from '../../../domain/settings/settings.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { LanguageSettings } from './LanguageSettings.tsx';
import { ShortcutSettings } from './ShortcutSettings.tsx';
import { OutletSettings } from './OutletSettings.tsx';

interface Props {
  readonly open: boolean;
  readonly settings: Settings;
  /** Null without a desk: the outlet is a file of the desk. */
  readonly outlet: Outlet | null;
  /** Languages of the dictionaries that the person added. */
  readonly dictionaries: readonly string[];
  readonly onClose: () => void;
  readonly onSettings: (patch: SettingsPatch) => void;
  readonly onReset: () => void;
  readonly onOutlet: (outlet: Outlet) => void;
  readonly onAddDictionary: () => void;
  readonly onRemoveDictionary: (language: string) => void;
}

/** Settings, applied as they are changed. */
export function SettingsDialog(props: Props) {
  const { open, settings, outlet, dictionaries, onClose, onSettings, onReset, onOutlet } = props;
  return (
    <Dialog open={open} onClose={onClose} title="Settings" tall>
      <Tabs
        label="Settings"
        tabs={[
          {
            id: 'general',
            label: 'General',
            panel: <GeneralSettings settings={settings} onChange={onSettings} onReset={onReset} />,
          },
          {
            id: 'language',
            label: 'Language',
            panel: (
              <LanguageSettings
                settings={settings}
                dictionaries={dictionaries}
                onChange={onSettings}
                onAddDictionary={props.onAddDictionary}
                onRemoveDictionary={props.onRemoveDictionary}
              />
            ),
          },
          {
            id: 'shortcuts',
            label: 'Shortcuts',
            panel: (
              <ShortcutSettings
                shortcuts={settings.shortcuts}
                onChange={(shortcuts) => {
                  onSettings({ shortcuts });
                }}
              />
            ),
          },
          {
            id: 'outlet',
            label: 'Outlet',
            panel:
              outlet === null ? (
                <p>Open a desk first: the outlet’s settings are kept in it.</p>
              ) : (
                <OutletSettings outlet={outlet} onChange={onOutlet} />
              ),
          },
        ]}
      />
    </Dialog>
  );
}
