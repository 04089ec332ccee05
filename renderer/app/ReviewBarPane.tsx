import { namesOf } from '../features/review/filter.ts';
import { ReviewBar } from '../features/review/ReviewBar.tsx';
import { stepWords } from '../features/reading/readingWords.ts';
import { countWords, passLabel } from '../features/review/reviewWords.ts';
import type { Stet } from './actions.ts';

/** The review bar, where there is something to review or somebody is about to. */
export function ReviewBarPane({ stet: { core, reading, reviewing, commenting } }: { readonly stet: Stet }) {
  const { mode, pass, view, filter, suggestions, active, setPass, setView } = core.review();
  const locked = core.article((state) => state.session?.readOnly !== null);
  const isPanelOpen = core.ui((state) => state.menu.on.includes('review.panel'));
  const since = core.reading((state) => state.since);
  const things = since?.things ?? [];
  const activeThing = core.reading((state) => state.active);
  const isSince = view === 'since';
  if (mode === 'edit' && view === 'all' && suggestions.length === 0 && !isPanelOpen) return null;
  const name = namesOf(suggestions).find(([id]) => id === filter.person)?.[1] ?? filter.person;
  const only = [name, filter.pass === '' ? '' : passLabel(filter.pass)].filter((one) => one !== '');
  return (
    <ReviewBar
      mode={mode}
      view={view}
      pass={pass}
      count={isSince ? things.length : suggestions.length}
      counted={isSince ? stepWords(things.length, things.findIndex(({ id }) => id === activeThing)) : countWords(suggestions.length, suggestions.findIndex(({ id }) => id === active))}
      isNew={since !== null}
      only={only.length === 0 ? null : only.join(', ')}
      locked={locked}
      onMode={reviewing.setMode}
      onView={(next) => {
        if (next === 'since') reading.show(true);
        else setView(next);
      }}
      onPass={setPass}
      onStep={(by) => {
        if (isSince) reading.step(by, commenting);
        else reviewing.step(by);
      }}
      onDecide={reviewing.decideHere}
    />
  );
}
