import { BrowserWindow, nativeTheme } from 'electron';
import { APP_PAGE } from '../app/schemes.ts';
import type { Bounds, WindowMemory } from '../settings/personalData.ts';
import { installFieldMenu } from './fieldMenu.ts';
import { SMALLEST, windowBounds } from './windowBounds.ts';

/** The canvas colours of renderer/ui/tokens.css, so that a window never flashes white in the dark. */
const CANVAS = { light: '#f3f2ee', dark: '#19191b' } as const;

/** A window with Stet's page, where it was last time. */
export function openMainWindow(saved: WindowMemory | null, screens: readonly Bounds[], preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...windowBounds(saved?.bounds ?? null, screens),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A window behind others still has words to write down: its timers must not be slowed to one a second or a minute.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => {
    if (saved?.maximized === true) window.maximize();
    if (saved?.fullScreen === true) window.setFullScreen(true);
    window.show();
  });
  installFieldMenu(window);
  void window.loadURL(APP_PAGE);
  return window;
}
