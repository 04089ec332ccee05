import { useMemo } from 'react';
import type { ArticleKey } from '../../domain/library/entry.ts';
import { useKeysOf, type KeysOf } from '../editor/commandKeys.ts';
import type { SaveMark } from '../features/tabs/TabButton.tsx';
import { TabStrip } from '../features/tabs/TabStrip.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import type { Stet } from './actions.ts';

const MARKS: Record<string, SaveMark> = { dirty: 'unsaved', saving: 'unsaved', failed: 'trouble', conflict: 'trouble' };

/** The open articles above the one on the screen. */
export function TabsPane({ stet }: { readonly stet: Stet }) {
  const { core } = stet;
  const keysOf = useKeysOf();
  const tabs = core.tabs((state) => state.tabs);
  const shown = core.article((state) => state.session?.key ?? null);
  const views = core.saves((state) => state.views);
  const on = useMemo(() => actionsOf(stet, keysOf), [stet, keysOf]);
  if (tabs.length === 0) return null;
  return (
    <TabStrip
      tabs={tabs}
      shown={shown}
      markOf={(key) => MARKS[views.get(key)?.kind ?? ''] ?? 'saved'}
      {...on}
    />
  );
}

function actionsOf({ core, articles, tabs, library, windows }: Stet, keysOf: KeysOf) {
  return {
    onShow: (key: ArticleKey, intoText: boolean) => {
      articles.activate(key, intoText ? 'body' : 'none');
    },
    onClose: (key: ArticleKey) => {
      articles.close(key);
    },
    onKeep: (key: ArticleKey) => {
      core.tabs.getState().change(key, { passing: false });
    },
    onMove: tabs.move,
    menuFor: (key: ArticleKey): MenuEntry[] => [
      { label: 'Close', keys: keysOf('file.close'), onPick: () => { articles.close(key); } },
      {
        label: 'Close others',
        disabled: core.tabs.getState().tabs.length < 2,
        onPick: () => { tabs.closeOthers(key); },
      },
      { label: 'Reopen closed tab', keys: keysOf('tab.reopen'), disabled: core.tabs.getState().closed.length === 0, onPick: articles.reopen },
      { label: 'Move to new window', separated: true, onPick: () => void windows.moveToWindow(key) },
      { label: 'Duplicate', onPick: () => void library.duplicate(key) },
      { label: 'Show in folder', onPick: () => void library.showInFolder(key) },
    ],
  };
}
