import { nativeTheme, type Session } from 'electron';
import type { Settings } from '../../domain/settings/settings.ts';

/** The settings that Electron itself carries out. */
export function applySettings(session: Session, { theme, spellcheck }: Settings): void {
  nativeTheme.themeSource = theme;
  session.setSpellCheckerEnabled(spellcheck);
}
