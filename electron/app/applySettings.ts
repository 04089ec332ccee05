import { nativeTheme } from 'electron';
import type { Settings } from '../../domain/settings/settings.ts';

/** The settings that Electron itself carries out. */
export function applySettings({ theme }: Settings): void {
  nativeTheme.themeSource = theme;
}
