import type { ArticleKey } from '../../domain/library/entry.ts';
import type { CommandTable } from '../features/commands/commandTable.ts';
import { request } from '../api.ts';
import type { ArticleActions } from './articleActions.ts';
import type { Core } from './core.ts';
import type { createSettingsActions } from './settingsActions.ts';
import type { TabActions } from './tabActions.ts';
import type { WindowActions } from './windowActions.ts';

interface Parts {
  readonly core: Core;
  readonly articles: ArticleActions;
  readonly tabs: TabActions;
  readonly windows: WindowActions;
  readonly settings: ReturnType<typeof createSettingsActions>;
}

type Names =
  | `window.${'new' | 'close'}`
  | Extract<keyof CommandTable, `tab.${string}`>
  | `view.${'focus' | 'typewriter' | 'fullScreen' | 'zoomIn' | 'zoomOut' | 'zoomReset' | 'textLarger' | 'textSmaller' | 'textReset'}`;

const TEXT_STEP = 10;
const ZOOM_STEP = 10;

/** The commands for tabs and windows, and for how a window shows what it shows. */
export function createWindowCommands({ core, articles, tabs, windows, settings }: Parts): Pick<CommandTable, Names> {
  const show = (key: ArticleKey | null): void => {
    if (key !== null) articles.activate(key);
  };
  const nth = (n: number) => (): void => {
    show(tabs.nth(n));
  };
  const toggle = (mode: 'focus' | 'typewriter') => (): void => {
    settings.layout({ [mode]: !core.settings.getState().settings.layout[mode] });
  };
  return {
    'window.new': () => void windows.openWindow([]),
    'window.close': windows.close,
    'tab.toWindow': () => {
      const key = core.article.getState().session?.key;
      if (key !== undefined) void windows.moveToWindow(key);
    },
    'tab.reopen': articles.reopen,
    'tab.next': () => {
      show(tabs.step(1));
    },
    'tab.previous': () => {
      show(tabs.step(-1));
    },
    'tab.moveRight': () => {
      tabs.moveBy(1);
    },
    'tab.moveLeft': () => {
      tabs.moveBy(-1);
    },
    'tab.1': nth(1), 'tab.2': nth(2), 'tab.3': nth(3), 'tab.4': nth(4), 'tab.5': nth(5), 'tab.6': nth(6), 'tab.7': nth(7),
    'tab.8': nth(8), 'tab.9': nth(9),
    'view.focus': toggle('focus'),
    'view.typewriter': toggle('typewriter'),
    'view.fullScreen': () => void request('window:fullScreen', undefined),
    'view.zoomIn': () => {
      settings.zoom(ZOOM_STEP);
    },
    'view.zoomOut': () => {
      settings.zoom(-ZOOM_STEP);
    },
    'view.zoomReset': () => void settings.change({ zoom: 100 }),
    'view.textLarger': () => {
      settings.textSize(TEXT_STEP);
    },
    'view.textSmaller': () => {
      settings.textSize(-TEXT_STEP);
    },
    'view.textReset': () => void settings.change({ textSize: 100 }),
  };
}
