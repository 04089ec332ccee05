import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { DialogsPage } from '../pages/DialogsPage.ts';
import { ArticlePage } from '../pages/ArticlePage.ts';
import { DetailsPage } from '../pages/DetailsPage.ts';
import { LibraryPage } from '../pages/LibraryPage.ts';
import { TabsPage } from '../pages/TabsPage.ts';
import { DeskFiles } from './deskFiles.ts';
import { System } from './system.ts';

/** The app's folder: the checkout, which `npm test` has built. */
const APP = join(import.meta.dirname, '../../..');

export interface Launch {
  /** Start without `--desk`, as on a new computer. */
  readonly firstRun?: boolean;
  readonly args?: readonly string[];
}

/** One person at one computer: an own profile and an own desk, in the real Electron window. */
export class Stet {
  readonly home: string;
  readonly profile: string;
  readonly desk: string;
  readonly files: DeskFiles;
  #app: ElectronApplication | undefined;

  constructor(home: string) {
    this.home = home;
    this.profile = join(home, 'profile');
    this.desk = join(home, 'desk');
    this.files = new DeskFiles(this.desk);
  }

  /** Starts the app and waits for its window. */
  async open(launch: Launch = {}): Promise<Page> {
    const where = launch.firstRun === true ? [] : ['--desk', this.desk];
    // No path to Electron: only where Playwright finds it by itself does the app wait until Playwright listens.
    this.#app = await _electron.launch({
      args: [APP, ...sandboxArguments(), `--user-data-dir=${this.profile}`, ...where, ...(launch.args ?? [])],
      env: { ...withoutUndefined(process.env), HOME: this.home, XDG_DOCUMENTS_DIR: join(this.home, 'Documents') },
    });
    const window = await this.#app.firstWindow();
    await window.waitForLoadState('domcontentloaded');
    return window;
  }

  get app(): ElectronApplication {
    if (this.#app === undefined) throw new Error('Stet is not open');
    return this.#app;
  }

  get system(): System {
    return new System(this.app);
  }

  /** Closes the window as a person does, and waits until the app has ended. */
  async quit(): Promise<void> {
    const app = this.app;
    this.#app = undefined;
    await app.close();
  }

  /** Ends the app without a chance to save. */
  async kill(): Promise<void> {
    const child = this.app.process();
    this.#app = undefined;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async dispose(): Promise<void> {
    if (this.#app !== undefined) await this.quit();
    await rm(this.home, { recursive: true, force: true });
  }
}

interface Fixtures {
  readonly stet: Stet;
  /** The window on a new desk with the sample articles. */
  readonly window: Page;
  readonly system: System;
  readonly files: DeskFiles;
  readonly library: LibraryPage;
  readonly article: ArticlePage;
  readonly tabs: TabsPage;
  readonly details: DetailsPage;
  readonly dialogs: DialogsPage;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from the pattern
  stet: async ({}, use) => {
    const stet = new Stet(await mkdtemp(join(tmpdir(), 'stet-e2e-')));
    await use(stet);
    await stet.dispose();
  },
  window: async ({ stet }, use) => use(await stet.open()),
  library: async ({ window }, use) => use(new LibraryPage(window)),
  system: async ({ window, stet }, use) => {
    await window.getByRole('navigation', { name: 'Library' }).waitFor();
    await use(stet.system);
  },
  files: async ({ stet }, use) => use(stet.files),
  article: async ({ window }, use) => use(new ArticlePage(window)),
  tabs: async ({ window }, use) => use(new TabsPage(window)),
  details: async ({ window }, use) => use(new DetailsPage(window)),
  dialogs: async ({ window }, use) => use(new DialogsPage(window)),
});
export { expect } from './expect.ts';

/** Chromium refuses its sandbox to root; as anyone else it stays on. */
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
