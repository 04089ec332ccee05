import { useState } from 'react';
import { sinceWords } from '../features/reading/readingWords.ts';
import { ReviewPanel } from '../features/review/ReviewPanel.tsx';
import { SinceList } from '../features/review/SinceList.tsx';
import type { Stet } from './actions.ts';
import styles from './Workspace.module.css';

/** The review of the open article. */
export function ReviewPane({ stet }: { readonly stet: Stet }) {
  const { core, reading, reviewing, commenting, panels } = stet;
  const { mode, view, suggestions, active, filter, setActive, setFilter } = core.review();
  const readOnly = core.article((state) => state.session?.readOnly !== null) || mode === 'read';
  const [explaining, setExplaining] = useState<string | null>(null);
  const since = core.reading((state) => state.since);
  const activeThing = core.reading((state) => state.active);
  const readAt = core.reading((state) => state.reading?.at ?? '');
  const close = (): void => {
    panels.hide('review');
  };
  return (
    <aside className={styles.review} aria-label="Review" data-pane="review">
      {view === 'since' && since !== null ? (
        <SinceList
          things={since.things}
          active={activeThing}
          words={sinceWords(since.things.length, readAt)}
          onGo={(thing) => {
            reading.go(thing, commenting);
          }}
          onRead={reading.markRead}
          onClose={close}
        />
      ) : (
      <ReviewPanel
        mode={mode}
        readOnly={readOnly}
        suggestions={suggestions}
        active={active}
        explaining={explaining}
        filter={filter}
        onFilter={setFilter}
        onGo={reviewing.go}
        onActive={setActive}
        onDecide={reviewing.decide}
        onExplain={setExplaining}
        onReason={reviewing.explain}
        onClose={close}
      />
      )}
    </aside>
  );
}
