import { BrowserWindow } from 'electron';
import { windowOf } from '../../domain/windows/windowState.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { Windows } from './windows.ts';

type Names = 'window:start' | 'window:state' | 'window:new' | 'window:close' | 'window:fullScreen';

/** What a page asks about windows: its own, and further ones. */
export function windowHandlers(windows: Windows): SomeHandlers<Names> {
  return {
    'window:start': (_input, { windowId }) => windows.startOf(windowId),
    'window:state': (state, { windowId }) => {
      windows.shows(windowId, state);
    },
    'window:new': ({ keys }) => {
      windows.open(windowOf(keys));
    },
    'window:fullScreen': (_input, { windowId }) => {
      const window = BrowserWindow.fromId(windowId);
      window?.setFullScreen(!window.isFullScreen());
    },
    'window:close': (_input, { windowId }) => {
      BrowserWindow.fromId(windowId)?.close();
    },
  };
}
