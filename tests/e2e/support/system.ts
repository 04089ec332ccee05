import type { ElectronApplication } from '@playwright/test';
import type { CommandId } from '../../../domain/commands/commands.ts';
import { expect } from './expect.ts';

/** The clipboard of the Electron that the tests run on; the types are those of a later one. */
interface OldClipboard {
  readText(): string;
  readHTML(): string;
  writeText(text: string): void;
  write(data: { html: string; text: string }): void;
  writeImage(picture: object): void;
}

/** The computer around the window: its menu, its file dialogs, its clipboard. */
export class System {
  readonly app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.app = app;
  }

  /** Gives a command by its item in the application menu, as soon as the item can be clicked; waits until it has run. */
  async command(id: CommandId): Promise<void> {
    await expect.poll(() => this.canRun(id), { message: `${id} can be clicked in the menu` }).toBe(true);
    await this.app.evaluate(async ({ BrowserWindow, Menu }, one) => {
      Menu.getApplicationMenu()?.getMenuItemById(one)?.click();
      // Goes the same way as the command, behind it; keys that Playwright presses go another.
      const behind = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('null');
      // Held fast: a promise that only the inspector waits for may be collected as garbage.
      Object.assign(globalThis, { behind });
      await behind;
    }, id);
  }

  canRun(id: CommandId): Promise<boolean> {
    return this.app.evaluate(({ Menu }, one) => Menu.getApplicationMenu()?.getMenuItemById(one)?.enabled === true, id);
  }

  /** Whether a toggle has its tick. */
  isOn(id: CommandId): Promise<boolean> {
    return this.app.evaluate(({ Menu }, one) => Menu.getApplicationMenu()?.getMenuItemById(one)?.checked === true, id);
  }

  /** The next open dialogs give these files. */
  async pickFiles(...paths: string[]): Promise<void> {
    await this.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    }, paths);
  }

  /** The next save dialogs give this path. */
  async saveAt(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  /** A program that reads the screen aloud comes, or goes. */
  async readAloud(isOn: boolean): Promise<void> {
    await this.app.evaluate(({ app }, on) => {
      app.setAccessibilitySupportEnabled(on);
    }, isOn);
  }

  async copyText(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, one) => {
      (clipboard as unknown as OldClipboard).writeText(one);
    }, text);
  }

  async copyHtml(html: string, text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, data) => {
      (clipboard as unknown as OldClipboard).write(data);
    }, { html, text });
  }

  async copyPicture(png: Buffer): Promise<void> {
    await this.app.evaluate(({ clipboard, nativeImage }, base64) => {
      const picture = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
      (clipboard as unknown as OldClipboard).writeImage(picture);
    }, png.toString('base64'));
  }

  readClipboard(): Promise<{ text: string; html: string }> {
    return this.app.evaluate(({ clipboard }) => ({
      text: (clipboard as unknown as OldClipboard).readText(),
      html: (clipboard as unknown as OldClipboard).readHTML(),
    }));
  }

  /** Edit > Copy, Paste, Paste and Match Style and Select All act on whatever holds the caret. */
  async edit(what: 'copy' | 'cut' | 'paste' | 'pasteAndMatchStyle' | 'selectAll'): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, one) => {
      BrowserWindow.getAllWindows()[0]?.webContents[one]();
    }, what);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    }, { width, height });
  }
}
