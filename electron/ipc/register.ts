import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requests, type RequestName } from '../../contract/contract.ts';
import type { Log } from '../files/appendLog.ts';
import { answer } from './gate.ts';
import type { Asker, Broadcast, Handlers } from './handlers.ts';
import { isTrustedSender } from './trustedSenders.ts';

/** Connects the contract's table to the handlers. Nothing else in Stet listens to the renderer. */
export function register(handlers: Handlers, log: Log): void {
  // electron-store opens a way of its own that nothing here uses.
  ipcMain.removeAllListeners('electron-store-get-data');
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(name, (event, input: unknown) => answer(handlers, log, { name, input, asker: askerOf(event) }));
  }
}

function askerOf({ sender, senderFrame }: IpcMainInvokeEvent): Asker | null {
  const window = BrowserWindow.fromWebContents(sender);
  if (window === null || senderFrame === null || senderFrame.detached) return null;
  const isMainFrame = senderFrame.parent === null && senderFrame === sender.mainFrame;
  return isTrustedSender({ url: senderFrame.url, isMainFrame, isOurWindow: true }) ? { windowId: window.id } : null;
}

/** Sends an event of the contract to the pages of windows. */
export const broadcast: Broadcast = (name, payload, exceptWindowId) => {
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.id !== exceptWindowId && !window.webContents.isDestroyed()) window.webContents.send(name, payload);
  }
};

/** Sends an event to the page in front. */
export const sendToFront: Broadcast = (name, payload) => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window?.webContents.isDestroyed() === false) window.webContents.send(name, payload);
};
