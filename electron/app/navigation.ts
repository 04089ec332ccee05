import type { App } from 'electron';
import { isAppUrl, parseUrl, PREVIEW_SCHEME } from './schemes.ts';

/** Windows show Stet's own page and the preview inside it; every way to another place is shut. */
export function shutWaysOut(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame, event.initiator?.url ?? null)) event.preventDefault();
    });
  });
}

/** A frame may only show a preview page, and only the page of Stet itself may lead it there. */
export function mayNavigate(url: string, isMainFrame: boolean, initiator: string | null): boolean {
  if (isMainFrame) return isAppUrl(url);
  const isPreview = parseUrl(url)?.protocol === `${PREVIEW_SCHEME}:`;
  return isPreview && (initiator === null || isAppUrl(initiator));
}
