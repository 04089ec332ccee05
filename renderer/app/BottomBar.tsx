import { targetStates, type Targets } from '../../domain/measures/targets.ts';
import { SaveStatus } from '../features/autosave/SaveStatus.tsx';
import { ChecksStatus } from '../features/checks/ChecksStatus.tsx';
import { spellingWords } from '../features/spelling/spellingStore.ts';
import { StatusBar } from '../features/statusbar/StatusBar.tsx';
import type { Stet } from './actions.ts';

const NO_TARGETS: Targets = { headline: 0, standfirst: 0, body: 0 };

/** The status line of the open article. */
export function BottomBar({ stet }: { readonly stet: Stet }) {
  const { core, exports } = stet;
  const phase = stet.spelling.spelling((state) => state.phase);
  const session = core.article((state) => state.session);
  const language = core.article((state) => state.meta?.language ?? '');
  const selectedWords = core.article((state) => state.status?.selectedWords ?? 0);
  const view = core.saves((state) => (session === null ? undefined : state.views.get(session.key))) ?? null;
  const { counts, measures, findings, askedToSave } = core.ui();
  const headline = core.article((state) => state.meta?.headline.length ?? 0);
  const standfirst = core.article((state) => state.meta?.standfirst.length ?? 0);
  const own = core.settings((state) => state.settings.targets);
  const outlet = core.settings((state) => state.outlet?.targets ?? NO_TARGETS);
  const lengths = { headline, standfirst, body: counts.words };
  if (session === null) return null;
  return (
    <StatusBar
      counts={counts}
      selectedWords={selectedWords}
      measures={measures}
      targets={targetStates(own, outlet, lengths)}
      onHeading={(id) => core.editorOf(session.key)?.goToBlock(id)}
      onPlaceholder={stet.measuring.nextPlaceholder}
      language={language}
      spelling={spellingWords(phase)}
      save={<SaveStatus view={view} asked={askedToSave} onSaveNow={() => void core.autosave.flush(session.key)} />}
      checks={<ChecksStatus findings={findings} onJump={exports.jump} />}
    />
  );
}
