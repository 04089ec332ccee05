import { useEffect, useMemo, useState } from 'react';
import { request } from '../api.ts';
import { FindingList } from '../features/checks/FindingList.tsx';
import { AboutDialog } from '../features/commands/AboutDialog.tsx';
import { ShortcutsSheet } from '../features/commands/ShortcutsSheet.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { ImportReportDialog } from '../features/import/ImportReportDialog.tsx';
import { RecoveryDialog } from '../features/recovery/RecoveryDialog.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { VersionsDialog } from '../features/versions/VersionsDialog.tsx';
import { CompareDialog } from '../features/versions/CompareDialog.tsx';
import { tellProblem } from '../ui/notices.ts';
import type { Stet } from './actions.ts';
import { PalettePane } from './PalettePane.tsx';

type Info = Parameters<typeof AboutDialog>[0]['info'];

/** Every dialog of the window; at most one is open. */
export function Dialogs({ stet }: { readonly stet: Stet }) {
  const { core, exports, settings, keep, spelling } = stet;
  const dictionaries = spelling.spelling((state) => state.added);
  const dialog = core.ui((state) => state.dialog);
  const findings = core.ui((state) => state.findings) ?? [];
  const reports = core.ui((state) => state.reports);
  const recovered = core.ui((state) => state.recovered);
  const current = core.settings((state) => state.settings);
  const outlet = core.settings((state) => state.outlet);
  const info = useInfo(dialog === 'about');
  const close = (): void => {
    core.ui.setState({ dialog: null });
  };
  return (
    <>
      <ExportDialog
        open={dialog === 'export'}
        findings={findings}
        list={<FindingList findings={findings} onJump={exports.jump} />}
        onClose={close}
        onExport={exports.write}
        onCopy={exports.copy}
      />
      <SettingsDialog
        open={dialog === 'settings'}
        settings={current}
        outlet={outlet}
        dictionaries={dictionaries}
        onClose={close}
        onSettings={(patch) => void settings.change(patch)}
        onReset={() => void settings.reset()}
        onOutlet={(next) => void settings.changeOutlet(next)}
        onAddDictionary={() => void spelling.addDictionary()}
        onRemoveDictionary={(language) => void spelling.removeDictionary(language)}
      />
      <ShortcutsSheet open={dialog === 'shortcuts'} onClose={close} />
      <AboutDialog open={dialog === 'about'} onClose={close} info={info} />
      <Kept stet={stet} />
      <RecoveryDialog
        open={dialog === 'recovery'}
        reports={recovered}
        onCompare={(report) => void keep.compareRecovered(report)}
        onUndo={(report) => void keep.undoRecovered(report)}
        onClose={close}
      />
      <PalettePane stet={stet} />
      <ImportReportDialog
        reports={reports}
        onClose={() => {
          core.ui.setState({ reports: [] });
        }}
      />
    </>
  );
}

/** Versions and comparisons of texts. */
function Kept({ stet: { core, keep } }: { readonly stet: Stet }) {
  const open = core.ui((state) => state.dialog === 'versions');
  const versions = core.ui((state) => state.versions);
  const version = core.ui((state) => state.version);
  const comparing = core.ui((state) => state.comparing);
  const key = core.article((state) => state.session?.key ?? '');
  const writable = core.article((state) => state.session?.readOnly === null);
  const present = useMemo(() => (open ? core.tryCaptureOf(key)() : null), [core, key, open]);
  return (
    <>
      <VersionsDialog
        open={open}
        versions={versions}
        chosen={version}
        present={present}
        writable={writable}
        onChoose={(id) => void keep.chooseVersion(key, id)}
        onRestore={(id) => void keep.restoreChosen(key, id)}
        onClose={() => {
          core.ui.setState({ dialog: null });
        }}
      />
      <CompareDialog
        comparing={comparing}
        onClose={() => {
          core.ui.setState({ comparing: null });
        }}
      />
    </>
  );
}

function useInfo(wanted: boolean): Info {
  const [info, setInfo] = useState<Info>(null);
  useEffect(() => {
    if (!wanted) return;
    void request('app:info', undefined).then((result) => {
      if (result.ok) setInfo(result.value);
      else tellProblem(result.error.message);
    });
  }, [wanted]);
  return info;
}
