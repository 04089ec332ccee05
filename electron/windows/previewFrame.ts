import { BrowserWindow } from 'electron';

/** Loads the preview's frame again where it already shows this address; Chromium keeps its scroll position then. */
export function reloadPreviewFrame(windowId: number, url: string): void {
  const contents = BrowserWindow.fromId(windowId)?.webContents;
  if (contents === undefined) return;
  const frame = contents.mainFrame.framesInSubtree.find((one) => !one.detached && one.url === url);
  frame?.reload();
}
