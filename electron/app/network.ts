import type { Session } from 'electron';
import { isAllowedUrl } from './schemes.ts';

/** Chromium is to resolve no name: DNS prefetch leaks past every other lock (docs/architecture.md). */
export const NO_HOSTS = 'MAP * ~NOTFOUND';

/** Stet needs no network and no permission. Whatever a text brings along, nothing leaves and nothing is asked for. */
export function lockDown(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedUrl(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  // Chromium fetches dictionaries from the network; Stet checks spelling by itself (domain/spelling).
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}
