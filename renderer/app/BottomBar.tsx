import { SaveStatus } from '../features/autosave/SaveStatus.tsx';
import { ChecksStatus } from '../features/checks/ChecksStatus.tsx';
import { StatusBar } from '../features/statusbar/StatusBar.tsx';
import type { Stet } from './actions.ts';

/** The status line of the open article. */
export function BottomBar({ stet }: { readonly stet: Stet }) {
  const { core, exports } = stet;
  const session = core.article((state) => state.session);
  const language = core.article((state) => state.meta?.language ?? '');
  const selectedWords = core.article((state) => state.status?.selectedWords ?? 0);
  const view = core.saves((state) => (session === null ? undefined : state.views.get(session.key))) ?? null;
  const { counts, findings } = core.ui();
  if (session === null) return null;
  return (
    <StatusBar
      counts={counts}
      selectedWords={selectedWords}
      language={language}
      save={<SaveStatus view={view} onSaveNow={() => void core.autosave.flush(session.key)} />}
      checks={<ChecksStatus findings={findings} onJump={exports.jump} />}
    />
  );
}
