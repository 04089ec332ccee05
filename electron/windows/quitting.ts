import type { App } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 3000;

/** Ends the app only when `close` is done, or takes too long: the next start does the rest. */
export function closeBeforeQuitting(app: App, close: () => Promise<void>, failed: (error: unknown) => void): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void Promise.race([close(), sleep(PATIENCE_MS)])
      .catch(failed)
      .finally(() => {
        isClosed = true;
        // Not from within this event, where promises that are kept already run too: there Electron takes a second quit
        // for the first one and ignores it, and an app without a window would stay for ever.
        setImmediate(() => {
          app.quit();
        });
      });
  });
}
