import { useState } from 'react';
import { NO_FILTER } from '../features/review/filter.ts';
import { ReviewPanel } from '../features/review/ReviewPanel.tsx';
import type { Stet } from './actions.ts';
import styles from './Workspace.module.css';

/** The review of the open article. */
export function ReviewPane({ stet }: { readonly stet: Stet }) {
  const { core, reviewing, settings } = stet;
  const { mode, pass, suggestions, active, setMode, setPass, setActive } = core.review();
  const readOnly = core.article((state) => state.session?.readOnly !== null) || mode === 'read';
  const [filter, setFilter] = useState(NO_FILTER);
  return (
    <aside className={styles.review} aria-label="Review" data-pane="review">
      <ReviewPanel
        mode={mode}
        pass={pass}
        readOnly={readOnly}
        suggestions={suggestions}
        active={active}
        filter={filter}
        onMode={setMode}
        onPass={setPass}
        onFilter={setFilter}
        onGo={reviewing.go}
        onActive={setActive}
        onDecide={reviewing.decide}
        onClose={() => {
          settings.layout({ review: false });
        }}
      />
    </aside>
  );
}
