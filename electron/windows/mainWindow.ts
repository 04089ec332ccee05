import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_PAGE } from '../app/schemes.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { SMALLEST, windowBounds } from './windowBounds.ts';

/** The canvas colours of renderer/ui/tokens.css, so that a window never flashes white in the dark. */
const CANVAS = { light: '#f3f2ee', dark: '#19191b' } as const;
const REMEMBER_AFTER_MS = 500;

export function openMainWindow(settings: SettingsStore, preload: string): BrowserWindow {
  const saved = settings.remembered().window;
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((one) => one.workArea);
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
    window.show();
  });
  rememberPlace(window, settings);
  void window.loadURL(APP_PAGE);
  return window;
}

function rememberPlace(window: BrowserWindow, settings: SettingsStore): void {
  let timer: NodeJS.Timeout | null = null;
  const remember = (): void => {
    if (!window.isDestroyed()) {
      settings.remember({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } });
    }
  };
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(remember, REMEMBER_AFTER_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', () => {
    if (timer !== null) clearTimeout(timer);
    remember();
  });
}
