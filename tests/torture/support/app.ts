import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { Control } from './shim.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Makes the display, which ends with this process, and finds Electron; gives why that is not possible. */
export const prepareApp = (): Promise<string | null> => (prepared ??= prepare());
let prepared: Promise<string | null> | undefined;

async function prepare(): Promise<string | null> {
  if (process.platform === 'win32') return 'kills of a whole app are not done on Windows';
  if (!existsSync(join(ROOT, '.vite/build/main.cjs'))) return 'the app is not built (npm run build)';
  try {
    const setup = (await import(join(ROOT, 'scripts/setup/setup.mjs'))) as { prepareElectron: () => Promise<unknown> };
    await setup.prepareElectron();
    return null;
  } catch (error) {
    return `Electron cannot run here: ${String(error).slice(0, 120)}`;
  }
}

export interface App {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Milliseconds from the start to a usable window. */
  readonly startedIn: number;
}

/** The desk's name begins as the journals' folder does, so that one fault covers both and none of Chromium's own files. */
export const deskIn = (home: string): string => join(home, 'profile', 'journals-desk');
export const filesIn = (home: string): string => join(home, 'profile', 'journals');

/** Starts the real app on a desk with a profile of its own. */
export async function startApp(home: string, more: NodeJS.ProcessEnv = {}): Promise<App> {
  const from = performance.now();
  const env = Object.fromEntries(Object.entries({ ...process.env, ...more }).filter((pair): pair is [string, string] => pair[1] !== undefined));
  // No path to Electron: only where Playwright finds it by itself does the app wait until Playwright listens.
  const app = await _electron.launch({
    args: [ROOT, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${join(home, 'profile')}`, '--desk', deskIn(home)],
    env: { ...env, HOME: home, XDG_DOCUMENTS_DIR: join(home, 'Documents') },
  });
  const window = await app.firstWindow();
  await window.getByRole('button', { name: 'New article' }).first().waitFor();
  return { app, window, startedIn: performance.now() - from };
}

/** Makes an article and goes into its body. The one shown before leaves a moment after the click, and keys would go into it. */
export async function newArticle(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'New article' }).first().click();
  const headline = window.getByRole('tabpanel').getByLabel('Headline', { exact: true });
  await waitFor(() => headline.evaluate((field) => field === document.activeElement && 'value' in field && field.value === ''));
  const body = window.getByRole('textbox', { name: 'Article body' });
  await body.click();
  await waitFor(() => body.evaluate((field) => field.contains(document.activeElement)));
}

async function waitFor(look: () => Promise<boolean>): Promise<void> {
  // A field may be gone at the very moment it is looked at.
  while (!(await look().catch(() => false))) await sleep(20);
}

/** What puts an app under faults. Its own number of threads is part of what is measured. */
export function faultsFor({ env }: Control): NodeJS.ProcessEnv {
  const { UV_THREADPOOL_SIZE: _threads, ...rest } = env;
  return rest;
}

/** Ends every process of the app at once, as a power button or the system's own killer does. */
export async function killApp({ app }: App): Promise<void> {
  const child = app.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
