import { namesOf } from '../features/review/filter.ts';
import { ReviewBar } from '../features/review/ReviewBar.tsx';
import { passLabel } from '../features/review/reviewWords.ts';
import type { Stet } from './actions.ts';

/** The review bar, where there is something to review or somebody is about to. */
export function ReviewBarPane({ stet: { core, reviewing } }: { readonly stet: Stet }) {
  const { mode, pass, view, filter, suggestions, active, setPass, setView } = core.review();
  const locked = core.article((state) => state.session?.readOnly !== null);
  const isPanelOpen = core.settings((state) => state.settings.layout.review);
  if (mode === 'edit' && view === 'all' && suggestions.length === 0 && !isPanelOpen) return null;
  const name = namesOf(suggestions).find(([id]) => id === filter.person)?.[1] ?? filter.person;
  const only = [name, filter.pass === '' ? '' : passLabel(filter.pass)].filter((one) => one !== '');
  return (
    <ReviewBar
      mode={mode}
      view={view}
      pass={pass}
      count={suggestions.length}
      at={suggestions.findIndex(({ id }) => id === active)}
      only={only.length === 0 ? null : only.join(', ')}
      locked={locked}
      onMode={reviewing.setMode}
      onView={setView}
      onPass={setPass}
      onStep={reviewing.step}
      onDecide={reviewing.decideHere}
    />
  );
}
