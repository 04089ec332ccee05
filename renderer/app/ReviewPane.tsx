import { useState } from 'react';
import { ReviewPanel } from '../features/review/ReviewPanel.tsx';
import type { Stet } from './actions.ts';
import styles from './Workspace.module.css';

/** The review of the open article. */
export function ReviewPane({ stet }: { readonly stet: Stet }) {
  const { core, reviewing, settings } = stet;
  const { mode, suggestions, active, filter, setActive, setFilter } = core.review();
  const readOnly = core.article((state) => state.session?.readOnly !== null) || mode === 'read';
  const [explaining, setExplaining] = useState<string | null>(null);
  return (
    <aside className={styles.review} aria-label="Review" data-pane="review">
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
        onClose={() => {
          settings.layout({ review: false });
        }}
      />
    </aside>
  );
}
