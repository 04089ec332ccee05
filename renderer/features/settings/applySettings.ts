import type { Settings } from '../../../domain/settings/settings.ts';

/** Puts theme, text size and line length on the page, where every style sheet reads them. */
export function applySettings(settings: Settings, root: HTMLElement): void {
  if (settings.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
  root.style.setProperty('--text-scale', String(settings.textSize / 100));
  root.style.setProperty('--measure', `${settings.measure}ch`);
}
