import { BrowserWindow, screen } from 'electron';
import type { WindowState } from '../../domain/windows/windowState.ts';
import type { WindowMemory } from '../settings/personalData.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { openMainWindow } from './mainWindow.ts';
import { beside } from './windowBounds.ts';

const REMEMBER_AFTER_MS = 200;
const NOTHING = { desk: null, page: null } as const;

interface Deps {
  readonly settings: SettingsStore;
  readonly preload: string;
  /** The folder of the desk that is open. */
  readonly desk: () => string | null;
  readonly opened: (window: BrowserWindow) => void;
}

export interface Windows {
  /** Opens the windows of last time where they were, or one. */
  restore(): void;
  open(page: WindowState | null): void;
  /** What the page of a window begins with; null for what any first window shows. */
  startOf(windowId: number): WindowState | null;
  /** The page shows something else now. */
  shows(windowId: number, page: WindowState): void;
  /** Opens a window again whose page has crashed. */
  reopen(window: BrowserWindow): void;
  /** From here on windows that close are those of next time. */
  quitting(isQuitting: boolean): void;
}

/** The windows of the app. What they show and where they are is remembered as it changes. */
export function createWindows({ settings, preload, desk, opened }: Deps): Windows {
  const open = new Map<number, BrowserWindow>();
  const pages = new Map<number, Pick<WindowMemory, 'desk' | 'page'>>();
  /** Windows that have closed since somebody asked to quit; null when nobody has. */
  let leaving: Map<number, WindowMemory> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const memoryOf = (window: BrowserWindow): WindowMemory => ({
    bounds: window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
    ...(pages.get(window.id) ?? NOTHING),
  });
  const remember = (): void => {
    clearTimeout(timer);
    const windows = new Map([...(leaving ?? []), ...[...open].map(([id, one]) => [id, memoryOf(one)] as const)]);
    // The last window is the one of next time, however it closed.
    if (windows.size > 0) settings.remember({ windows: [...windows.values()] });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, REMEMBER_AFTER_MS);
  };

  function add(saved: WindowMemory | null): void {
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((one) => one.workArea);
    const window = openMainWindow(saved, screens, preload);
    const { id } = window;
    open.set(id, window);
    pages.set(id, saved ?? NOTHING);
    window.on('resize', soon);
    window.on('move', soon);
    window.on('close', () => {
      leaving?.set(id, memoryOf(window));
      remember();
    });
    window.on('closed', () => {
      open.delete(id);
      pages.delete(id);
      if (open.size > 0) remember();
      else clearTimeout(timer);
    });
    opened(window);
  }

  return {
    restore() {
      const saved = settings.remembered().windows;
      if (saved.length === 0) add(null);
      for (const one of saved) add(one);
    },
    open(page) {
      const from = BrowserWindow.getFocusedWindow() ?? open.values().next().value;
      if (from === undefined) add(null);
      else add({ bounds: beside(from.getNormalBounds()), maximized: false, fullScreen: false, desk: desk(), page });
    },
    startOf(windowId) {
      const { desk: folder, page } = pages.get(windowId) ?? NOTHING;
      return folder === desk() ? page : null;
    },
    shows(windowId, page) {
      if (!open.has(windowId)) return;
      pages.set(windowId, { desk: desk(), page });
      soon();
    },
    reopen(window) {
      add(memoryOf(window));
    },
    quitting(isQuitting) {
      leaving = isQuitting ? (leaving ?? new Map<number, WindowMemory>()) : null;
    },
  };
}
