import { BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '../../domain/settings/settings.ts';

/** The settings that Electron itself carries out. */
export function applySettings({ theme, zoom }: Settings): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(zoom / 100);
}
