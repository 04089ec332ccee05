import { TriangleAlert, X } from 'lucide-react';
import { memo } from 'react';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import { cx } from '../../ui/cx.ts';
import type { Tab } from './tabs.ts';
import type { TabDrag } from './useTabDrag.ts';
import styles from './TabStrip.module.css';

/** What the strip says about an article's text: on disk, on the way there, or in need of the person. */
export type SaveMark = 'saved' | 'unsaved' | 'trouble';

interface Props {
  readonly tab: Tab;
  readonly shown: boolean;
  readonly mark: SaveMark;
  readonly drag: TabDrag;
  readonly onShow: (key: ArticleKey, intoText: boolean) => void;
  readonly onClose: (key: ArticleKey) => void;
  readonly onKeep: (key: ArticleKey) => void;
}

const SAID: Record<SaveMark, string> = { saved: '', unsaved: ', not saved yet', trouble: ', needs your attention' };
const MIDDLE = 1;

/** One open article. Its cross is for the mouse; by keyboard it is Delete, or the command that closes. */
export const TabButton = memo(function TabButton({ tab, shown, mark, drag, onShow, onClose, onKeep }: Props) {
  const { key, passing } = tab;
  const headline = tab.headline.trim();
  return (
    <div
      role="tab"
      data-tab={key}
      data-mark={mark}
      data-drop={drag.drop ?? undefined}
      className={cx(styles.tab, shown && styles.shown, passing && styles.passing, headline === '' && styles.untitled)}
      aria-selected={shown}
      aria-controls={shown ? `page-${key}` : undefined}
      aria-label={`${headline || 'Untitled'}${SAID[mark]}`}
      aria-keyshortcuts="Delete"
      title={headline}
      tabIndex={shown ? 0 : -1}
      onMouseDown={(event) => {
        // The text keeps the caret, and the middle button must not begin to scroll.
        if (event.button === MIDDLE) event.preventDefault();
      }}
      onClick={() => {
        onShow(key, true);
      }}
      onDoubleClick={() => {
        onKeep(key);
      }}
      onAuxClick={(event) => {
        if (event.button === MIDDLE) onClose(key);
      }}
      {...drag.handlers}
    >
      {mark === 'trouble' ? <TriangleAlert size={13} strokeWidth={2.2} aria-hidden className={styles.trouble} /> : null}
      <span className={styles.title} dir="auto">{headline || 'Untitled'}</span>
      <span className={styles.end} aria-hidden>
        <span
          className={styles.close}
          title="Close"
          data-testid="close-tab"
          onClick={(event) => {
            event.stopPropagation();
            onClose(key);
          }}
        >
          <X size={14} strokeWidth={2} />
        </span>
        <span className={styles.dot} />
      </span>
    </div>
  );
});
