import { BrowserWindow } from 'electron';
import { windowOf } from '../../domain/windows/windowState.ts';
import type { SomeHandlers } from '../ipc/handlers.ts';
import type { Windows } from './windows.ts';

/** What a page asks about windows: its own, and further ones. */
export function windowHandlers(windows: Windows): SomeHandlers<'window:start' | 'window:state' | 'window:new' | 'window:close'> {
  return {
    'window:start': (_input, { windowId }) => windows.startOf(windowId),
    'window:state': (state, { windowId }) => {
      windows.shows(windowId, state);
    },
    'window:new': ({ keys }) => {
      windows.open(windowOf(keys));
    },
    'window:close': (_input, { windowId }) => {
      BrowserWindow.fromId(windowId)?.close();
    },
  };
}
