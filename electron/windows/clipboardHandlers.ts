import { BrowserWindow } from 'electron';
import type { SomeHandlers } from '../ipc/handlers.ts';

/** Does to whatever holds the caret what the Edit menu does; a page may not paste by itself. */
export function clipboardHandlers(): SomeHandlers<'clipboard:act'> {
  return {
    'clipboard:act': ({ action }, { windowId }) => {
      const contents = BrowserWindow.fromId(windowId)?.webContents;
      if (contents === undefined) return;
      if (action === 'cut') contents.cut();
      else if (action === 'copy') contents.copy();
      else if (action === 'paste') contents.paste();
      else contents.pasteAndMatchStyle();
    },
  };
}
