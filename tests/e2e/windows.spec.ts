import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ArticlePage } from './pages/ArticlePage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { TabsPage } from './pages/TabsPage.ts';
import { expect, test, type Stet } from './support/stet.ts';

/** The window that opens next. */
async function another(stet: Stet, act: () => Promise<void>): Promise<{ window: Page; article: ArticlePage; tabs: TabsPage; library: LibraryPage }> {
  const opening = stet.app.waitForEvent('window');
  await act();
  const window = await opening;
  await window.getByRole('main', { name: 'Article' }).waitFor();
  return { window, article: new ArticlePage(window), tabs: new TabsPage(window), library: new LibraryPage(window) };
}

test('one article in two windows stays in step; two unsaved texts are a conflict, and neither is lost', async ({ stet, window, library, article, files }) => {
  await library.newArticle('Shared');
  await article.write('First.');
  await article.saved();
  const second = await another(stet, () => library.pick('Shared', 'Open in new window'));
  await second.tabs.expectAll(['[Shared]']);
  await expect(second.article.body).toHaveText('First.');

  // What one window saves, the other shows; headline and text, both ways.
  await second.article.write(' Second.');
  await expect(article.body).toHaveText('First. Second.');
  await article.write(' Third.');
  await expect(second.article.body).toHaveText('First. Second. Third.');
  await article.headline.fill('Shared by two');
  await second.tabs.expectAll(['[Shared by two]']);
  await article.saved();
  await second.article.saved();
  await files.expectBody('Shared by two', ['p First. Second. Third.']);

  // An article that goes in one window says so in the other.
  await library.newArticle('Unwanted');
  await article.saved();
  await second.library.row('Unwanted').waitFor();
  await second.library.open('Unwanted');
  await library.pick('Unwanted', /^Move to trash/);
  await expect(second.window.getByText('“Unwanted” was moved to the trash in another window.')).toBeVisible();
  await second.tabs.expectAll(['[Shared by two]']);

  // Unsaved in both at the same moment.
  await article.body.focus();
  await second.article.body.focus();
  await Promise.all([window.keyboard.insertText(' Here.'), second.window.keyboard.insertText(' There.')]);
  await expect(article.body).toContainText(' Here.');
  await expect(second.article.body).toContainText(' There.');
  const conflicted = (await Promise.race([
    article.banner.waitFor().then(() => article),
    second.article.banner.waitFor().then(() => second.article),
  ]));
  await conflicted.banner.getByRole('button', { name: 'Keep mine' }).click();
  await article.saved();
  await second.article.saved();
  const bodies = await Promise.all((await files.keys()).map(async (key) => JSON.stringify((await files.json(key)).body)));
  for (const words of [' Here.', ' There.']) expect(bodies.filter((one) => one.includes(words)), words).not.toEqual([]);
});

test('everything is there again at the next start: windows, tabs, caret, scroll position and panels', async ({ stet, window, library, article, system, files }) => {
  test.setTimeout(60_000);
  await library.newArticle('Short');
  await article.write('A few words.');
  await article.saved();
  await library.newArticle('Long');
  await article.write('');
  await system.copyText(Array.from({ length: 50 }, (_, n) => `Paragraph ${String(n + 1)}.${' It goes on and on.'.repeat(12)}`).join('\n\n'));
  await system.edit('paste');
  await article.saved();
  await library.newArticle('Gone');
  await article.saved();
  await article.press('Control+2');
  await article.body.getByText('Paragraph 30.').click({ position: { x: 2, y: 8 } });
  await article.press('Home');
  await system.command('view.library');
  const shownAt = async ({ body }: ArticlePage): Promise<number> => Math.round((await body.getByText('Paragraph 30.').boundingBox())?.y ?? 0);
  // The page stands still once the library is gone.
  await expect(window.getByRole('navigation', { name: 'Library' })).toHaveCount(0);
  const before = await shownAt(article);
  const second = await another(stet, () => system.command('window.new'));
  await second.article.press('Control+Alt+l');
  await second.library.open('Short');
  await second.tabs.expectAll(['[Short]']);
  await stet.quit();
  await rm(files.path(await files.keyOf('Gone')), { recursive: true });

  await stet.open();
  await expect.poll(() => stet.app.windows().length).toBe(2);
  const pages = stet.app.windows();
  for (const page of pages) await page.getByRole('main', { name: 'Article' }).waitFor();
  const counts = await Promise.all(pages.map(async (page) => {
    await expect(page.getByRole('tab').first()).toBeVisible();
    await page.waitForTimeout(500);
    return page.getByRole('tablist').getByRole('tab').count();
  }));
  expect(counts.toSorted()).toEqual([1, 2]);
  const first = pages[counts.indexOf(2)]!;
  await new TabsPage(first).expectAll(['Short', '[Long]']);
  await expect(first.getByRole('navigation', { name: 'Library' })).toHaveCount(0);
  await expect(first.getByText('An article that was open last time is not in the desk any more')).toBeVisible();
  const again = new ArticlePage(first);
  await expect(again.body).toContainText('Paragraph 50.');
  await expect.poll(async () => Math.abs((await shownAt(again)) - before), { message: 'pixels off its place' }).toBeLessThan(3);
  await again.body.focus();
  await again.type('Here. ');
  await files.expectWords('Long', 'Here. Paragraph 30.');
});
