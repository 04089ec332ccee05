import { spokenThing } from '../../domain/reading/spokenThing.ts';
import { SinceBar } from '../features/reading/SinceBar.tsx';
import type { Stet } from './actions.ts';

/** That others have changed the article since it was read, where they have. */
export function SinceBarPane({ stet: { core, reading: actions } }: { readonly stet: Stet }) {
  const { reading, since, active } = core.reading();
  const isShown = core.review((state) => state.view === 'since');
  if (since === null || reading === null) return null;
  const at = since.things.find(({ id }) => id === active);
  return (
    <SinceBar
      count={since.things.length}
      at={reading.at}
      isShown={isShown}
      said={at === undefined ? '' : spokenThing(at)}
      onShow={actions.show}
      onRead={actions.markRead}
    />
  );
}
