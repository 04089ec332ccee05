import type { Settings } from '../../../domain/settings/settings.ts';

/** The system asks for more contrast, whatever the theme. */
export const MORE_CONTRAST = '(prefers-contrast: more)';

/** Puts theme, text size, line length and modes on the page, where every style sheet reads them. */
export function applySettings(settings: Settings, root: HTMLElement): void {
  const { theme, layout } = settings;
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  root.toggleAttribute('data-contrast', theme === 'contrast' || window.matchMedia(MORE_CONTRAST).matches);
  root.toggleAttribute('data-focus', layout.focus);
  root.toggleAttribute('data-typewriter', layout.typewriter);
  root.style.setProperty('--text-scale', String(settings.textSize / 100));
  root.style.setProperty('--measure', `${settings.measure}ch`);
}
