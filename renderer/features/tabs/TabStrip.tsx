import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleKey } from '../../../domain/library/entry.ts';
import { ContextMenu, Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TabButton, type SaveMark } from './TabButton.tsx';
import type { Tab } from './tabs.ts';
import { useOverflow } from './useOverflow.ts';
import { useTabDrag } from './useTabDrag.ts';
import styles from './TabStrip.module.css';

export interface TabStripProps {
  readonly tabs: readonly Tab[];
  readonly shown: ArticleKey | null;
  readonly markOf: (key: ArticleKey) => SaveMark;
  /** `intoText`: the caret goes on in the text; otherwise it stays in the strip. */
  readonly onShow: (key: ArticleKey, intoText: boolean) => void;
  readonly onClose: (key: ArticleKey) => void;
  /** Something was meant for this tab: it stays when the next article is opened. */
  readonly onKeep: (key: ArticleKey) => void;
  readonly onMove: (key: ArticleKey, to: number) => void;
  readonly menuFor: (key: ArticleKey) => readonly MenuEntry[];
}

/** The open articles: one Tab stop, arrows inside. */
export function TabStrip({ tabs, shown, markOf, onShow, onClose, onKeep, onMove, menuFor }: TabStripProps) {
  const list = useRef<HTMLDivElement>(null);
  const [menuKey, setMenuKey] = useState<ArticleKey | null>(null);
  const overflows = useOverflow(list, tabs);
  const drag = useTabDrag(tabs, onMove, (key) => {
    onShow(key, false);
  });

  useEffect(() => {
    tabIn(list.current, shown)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown, tabs, overflows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === keyOf(event.target));
    const tab = tabs[at];
    if (tab === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs.at(step % tabs.length);
    if (next !== undefined) {
      onShow(next.key, false);
      tabIn(list.current, next.key)?.focus();
    } else if (event.key === 'Delete') onClose(tab.key);
    else if (event.key === 'Enter' || event.key === ' ') onShow(tab.key, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.strip}>
      <ContextMenu entries={menuKey === null ? [] : menuFor(menuKey)} className={styles.context}>
        <div
          ref={list}
          className={styles.list}
          role="tablist"
          aria-label="Open articles"
          onKeyDown={onKeyDown}
          onContextMenuCapture={(event) => {
            setMenuKey(keyOf(event.target));
          }}
          onWheel={(event) => {
            if (event.deltaX === 0) event.currentTarget.scrollBy({ left: event.deltaY });
          }}
        >
          {tabs.map((tab) => (
            <TabButton
              key={tab.key}
              tab={tab}
              shown={tab.key === shown}
              mark={markOf(tab.key)}
              drag={drag.of(tab.key)}
              onShow={onShow}
              onClose={onClose}
              onKeep={onKeep}
            />
          ))}
        </div>
      </ContextMenu>
      {overflows ? (
        <Menu
          align="end"
          entries={tabs.map(({ key, headline }) => ({
            label: headline.trim() || 'Untitled',
            checked: key === shown,
            onPick: () => {
              onShow(key, true);
            },
          }))}
          trigger={<IconButton icon={ChevronDown} label={`All ${String(tabs.length)} open articles`} />}
        />
      ) : null}
    </div>
  );
}

function tabIn(list: HTMLElement | null, key: ArticleKey | null): HTMLElement | null {
  return key === null ? null : (list?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(key)}"]`) ?? null);
}

function keyOf(target: EventTarget): ArticleKey | null {
  const tab = target instanceof Element ? target.closest<HTMLElement>('[data-tab]') : null;
  return tab?.dataset['tab'] ?? null;
}
