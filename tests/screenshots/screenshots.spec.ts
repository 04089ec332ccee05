import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { LibraryPage } from '../e2e/pages/LibraryPage.ts';
import { ArticlePage } from '../e2e/pages/ArticlePage.ts';
import { CommentsPage } from '../e2e/pages/CommentsPage.ts';
import { DialogsPage } from '../e2e/pages/DialogsPage.ts';
import { wav } from '../e2e/support/sounds.ts';
import { expect, test } from '../e2e/support/stet.ts';
import { useTheme } from '../e2e/support/theme.ts';

/** Pictures of the main screens for the documentation; `npm run screenshots` makes them anew. */

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');
const FERRY = 'Old ferry hall reopens as a library, with its clock running again';
const LARGEST = 600 * 1024;

for (const theme of ['light', 'dark'] as const) {
  test(`first run, ${theme}`, async ({ stet }) => {
    const window = await stet.open({ firstRun: true });
    await stet.system.resize(1440, 900);
    await useTheme(window, theme);
    await expect(window.getByRole('button', { name: 'Use this folder' })).toBeVisible();
    await take(window, `first-run-${theme}`);
  });

  test(`the window, ${theme}`, async ({ stet }) => {
    test.setTimeout(120_000);
    const window = await stet.open();
    await stet.system.resize(1440, 900);
    await useTheme(window, theme);
    const [library, article, dialogs, system] = [new LibraryPage(window), new ArticlePage(window), new DialogsPage(window), stet.system];
    await library.open(FERRY);
    await expect(article.pictures.locator('img').first()).toHaveJSProperty('complete', true);
    await take(window, `article-${theme}`);

    await article.selectPicture();
    await take(window, `picture-${theme}`);
    await article.headline.focus();

    await system.command('view.preview');
    await expect(article.preview.locator('h1')).toBeVisible();
    await take(window, `preview-${theme}`);
    await system.command('view.preview');

    const shots: readonly (readonly [string, Parameters<typeof system.command>[0], Locator])[] = [
      ['export', 'file.export', dialogs.export],
      ['settings', 'app.settings', dialogs.settings],
      ['shortcuts', 'help.shortcuts', dialogs.shortcuts],
    ];
    for (const [name, command, dialog] of shots) {
      await system.command(command);
      await expect(dialog).toBeVisible();
      await take(window, `${name}-${theme}`);
      if (name === 'settings') {
        await dialog.getByRole('tab', { name: 'Outlet' }).click();
        await take(window, `outlet-${theme}`);
      }
      await article.press('Escape');
      await expect(dialog).toHaveCount(0);
    }

    // As narrow as a zoom of 150 % makes a window of 900 pixels, which is the smallest one.
    await stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setMinimumSize(600, 600));
    await system.resize(600, 800);
    await expect(library.pane).toHaveCount(0);
    await system.command('view.library');
    await expect(library.row(FERRY).getByRole('button').first()).toBeFocused();
    await take(window, `narrow-${theme}`);
    await article.press('Escape');
    await system.resize(1440, 900);

    await library.pick('School choir', /^Move to trash/);
    await library.showTrash();
    await expect(library.trashed).toBeVisible();
    await take(window, `trash-${theme}`);
    await library.showArticles();
    await library.newArticle();
    await take(window, `new-article-${theme}`);

    await article.headline.fill('Harbour fees rise again');
    await article.write('The council met on Tuesday to hear what the harbour would cost.\nSkippers said they would leave.');
    await system.command('review.suggest');
    await article.selectBack('leave.');
    await article.type('go to Port Ellis.');
    await new CommentsPage(window).comment('Who said so? Two of them did, on Monday.');
    await system.command('review.panel');
    await expect(window.getByRole('list', { name: 'Suggestions' })).toBeVisible();
    await take(window, `review-${theme}`);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`what an article is made of, ${theme}`, async ({ stet, window, library, article, system }) => {
    test.setTimeout(120_000);
    await system.resize(1440, 900);
    await useTheme(window, theme);
    await library.newArticle('Harbour fees rise by a third');
    await article.write('The council voted on Tuseday to raise the fees.');
    await article.press('Control+Alt+F');
    await article.type('Minutes of the council, 24 November\n');
    await article.press('Control+Shift+N');
    await article.type(' ring the harbour master');
    await article.press('Control+Shift+N');
    await article.press('Enter');
    await article.press('Control+Alt+T');
    await article.press('Enter');
    for (const cell of ['Year', 'Boats', 'Fee', '2024', '120', '€ 1,400', '2025', '97']) {
      await article.type(cell);
      await article.press('Tab');
    }
    await article.type('€ 1,900');
    await expect(window.getByRole('toolbar', { name: 'Table' })).toBeVisible();
    // Misspelled words are marked once one has paused.
    await expect.poll(() => window.evaluate(() => CSS.highlights.get('stet-misspelled')?.size ?? 0)).toBeGreaterThan(0);
    await take(window, `table-${theme}`);

    await article.press('Control+End');
    await article.type('>> “We will go where we are wanted”\n');
    await article.press('Control+Alt+B');
    await article.type('The quay\nBuilt of granite in 1910.\n- 97 boats\nthree ferries\n\n\n');
    const recording = join(stet.home, 'harbour-master.wav');
    await writeFile(recording, wav());
    await system.pickFiles(recording);
    await system.command('insert.audio');
    await expect(article.recordings).toHaveCount(1);
    await article.press('Control+End');
    await article.type('An earlier version named the wrong day.');
    await system.command('block.correction');
    await article.page.evaluate((page) => { page.scrollTo({ top: page.scrollHeight }); });
    await take(window, `blocks-${theme}`);
  });
}

/** Waits until fonts are there and nothing moves, then takes the window. */
async function take(window: Page, name: string): Promise<void> {
  await window.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect.poll(() => window.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)).toBe(0);
  const path = join(FOLDER, `${name}.png`);
  await window.screenshot({ path, caret: 'hide', animations: 'disabled' });
  expect((await stat(path)).size, `${name}.png is small enough for a repository`).toBeLessThan(LARGEST);
}
