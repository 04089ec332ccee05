import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build } from 'vite';
import { newContent, type Content } from '../../../domain/article/article.ts';
import { createArticleStore } from '../../../electron/articles/articleStore.ts';
import { sha256 } from '../../../electron/files/sha256.ts';
import type { BareEditor } from './bare/editors.ts';

const APP = join(import.meta.dirname, '../../..');
const BARE = join(import.meta.dirname, 'bare');
/** Frames as fast as they can be made: at 60 a second, waiting for the frame would hide what differs. */
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export interface Subject {
  readonly name: string;
  /** The selector of the element that holds the blocks. */
  readonly editor: string;
  open(paragraphs: readonly string[]): Promise<{ readonly app: ElectronApplication; readonly page: Page }>;
}

/** Builds the page of bare editors; gives its file. */
export async function buildBare(): Promise<string> {
  const outDir = join(APP, '.cache/bench/typing');
  await build({ configFile: false, logLevel: 'error', root: BARE, base: './', build: { outDir, emptyOutDir: true } });
  return join(outDir, 'index.html');
}

export function bare(editor: BareEditor, skip: boolean, file: string): Subject {
  return {
    name: `${editor}${skip ? ' + content-visibility' : ''}`,
    editor: '#editor',
    async open(paragraphs) {
      const { app, page } = await launch([BARE, file, ...UNLIMITED]);
      await page.waitForFunction(() => 'start' in window);
      await page.evaluate(([one, isSkipping, texts]) => { window.start(one, isSkipping, texts); }, [editor, skip, paragraphs] as const);
      return { app, page };
    },
  };
}

/** The whole app, with the article open in an otherwise usual window. */
export const stet: Subject = {
  name: 'Stet',
  editor: '[aria-label="Article body"]',
  async open(paragraphs) {
    const content = newContent({ headline: 'A long read' }, randomUUID);
    const body = paragraphs.map((text) => ({ type: 'paragraph' as const, id: randomUUID(), runs: [{ text }] }));
    return openContent({ ...content, body }, UNLIMITED);
  },
};

/** The app with an article of this content on the screen. */
export async function openContent(content: Content, flags: readonly string[] = []): Promise<{ app: ElectronApplication; page: Page }> {
  const home = await mkdtemp(join(tmpdir(), 'stet-bench-'));
  const desk = join(home, 'desk');
  const where = [APP, `--user-data-dir=${join(home, 'profile')}`, '--desk', desk, ...flags];
  const first = await launch(where);
  await first.page.getByRole('navigation', { name: 'Library' }).waitFor();
  await first.app.close();
  const store = createArticleStore({ desk, newId: randomUUID, now: () => new Date(), sha256 });
  await store.create(content);
  const { app, page } = await launch(where);
  await page.getByText(content.meta.headline).first().click();
  await page.getByRole('textbox', { name: 'Article body' }).locator('> *').first().waitFor();
  return { app, page };
}

async function launch(args: readonly string[]): Promise<{ app: ElectronApplication; page: Page }> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ args: [...args, ...sandbox] });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page };
}
