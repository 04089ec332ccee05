import { BrowserWindow, dialog } from 'electron';

interface Filter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** The questions Stet asks through the system. A cancelled one gives null, an empty list or false. */
export interface Dialogs {
  saveFile(windowId: number, ask: { title: string; suggested: string; filter: Filter }): Promise<string | null>;
  openFiles(windowId: number, ask: { title: string; folder: string; filter: Filter }): Promise<string[]>;
  openFolder(windowId: number, ask: { title: string; folder: string }): Promise<string | null>;
  confirm(windowId: number, ask: { message: string; detail: string; yes: string; no: string }): Promise<boolean>;
}

export const systemDialogs: Dialogs = {
  async saveFile(windowId, { title, suggested, filter }) {
    const filters = [{ name: filter.name, extensions: [...filter.extensions] }];
    const { canceled, filePath } = await dialog.showSaveDialog(windowOf(windowId), { title, defaultPath: suggested, filters });
    return canceled || filePath === '' ? null : filePath;
  },
  async openFiles(windowId, { title, folder, filter }) {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(windowId), {
      title,
      defaultPath: folder,
      filters: [{ name: filter.name, extensions: [...filter.extensions] }],
      properties: ['openFile', 'multiSelections'],
    });
    return canceled ? [] : filePaths;
  },
  async openFolder(windowId, { title, folder }) {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(windowId), {
      title,
      defaultPath: folder,
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  },
  async confirm(windowId, { message, detail, yes, no }) {
    const { response } = await dialog.showMessageBox(windowOf(windowId), {
      type: 'question',
      message,
      detail,
      buttons: [yes, no],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  },
};

function windowOf(windowId: number): BrowserWindow {
  const window = BrowserWindow.getAllWindows().find((one) => one.id === windowId);
  if (window === undefined) throw new Error(`there is no window ${windowId}`);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Electron makes its windows itself
  return window;
}
