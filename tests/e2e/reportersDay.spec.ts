import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { CommentsPage } from './pages/CommentsPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { ArticlePage } from './pages/ArticlePage.ts';
import { TabsPage } from './pages/TabsPage.ts';
import { PHOTO } from './support/pictures.ts';
import { expect, test } from './support/stet.ts';

async function tabTo(window: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await window.keyboard.press('Tab');
    if (await control.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error('Tab does not come there');
}

/** Nothing in here touches the mouse, and commands are given by their keys; only file dialogs are the system's. */
test('a reporter’s day by keyboard alone: a story written, checked, edited, published, and there again next morning', async ({
  stet, window, article, dialogs, system, files, tabs,
}) => {
  test.setTimeout(120_000);
  await expect(new LibraryPage(window).rows.first()).toBeVisible();

  await test.step('morning: the story with all that belongs to it', async () => {
    await article.press('Control+N');
    await expect(article.headline).toBeFocused();
    await article.type('Harbour fees rise by a TK');
    await article.press('Tab');
    await article.type('Skippers say they will leave.');
    await article.press('Enter');
    await expect(article.body).toBeFocused();
    await article.type('The council voted on Tuseday.\n## What it costs\n');
    await article.press('Control+Alt+T');
    await expect(window.getByRole('dialog', { name: 'Insert table' }).getByLabel('Rows')).toBeFocused();
    await article.type('2');
    await article.press('Tab');
    await article.type('2\n');
    for (const cell of ['Year', 'Fee', '2025', '100']) {
      await article.type(cell);
      if (cell !== '100') await article.press('Tab');
    }
    await article.press('ArrowDown');
    await article.type('/pull');
    await article.press('Enter');
    await article.type('“We will go”\nIt was built in 1910.');
    await article.press('Control+Alt+F');
    await article.type('City archive, box 12\n');
    await expect(article.body).toBeFocused();
    await article.press('Control+Shift+N');
    await article.type(' ring the harbour master');
    await article.press('Control+Shift+N');
    await article.press('Enter');
    await article.press('Control+Alt+B');
    await article.type('The quay\nFerries and boats.\n\n');
    await system.pickFiles(PHOTO);
    await article.press('Control+Shift+M');
    await expect(article.pictures).toHaveCount(1);
    await article.press('ArrowUp');
    await article.press('Enter');
    await expect(article.pictures.locator(':focus')).toHaveCount(1);
    await article.type('The hall at noon');
    await article.press('Tab');
    await article.type('A. Photographer');
    await article.press('Tab');
    await article.type('A long hall with a clock');
    await article.press('Escape');
    await expect(article.body).toBeFocused();
    await article.press('Control+End');
    await article.type('The end.');
  });

  await test.step('noon: what is missing, misspelled, repeated or in the wrong place', async () => {
    await article.press('Control+Home');
    await article.press('Control+Alt+K');
    await expect(article.headline).toBeFocused();
    await article.type('third');
    await expect(article.headline).toHaveValue('Harbour fees rise by a third');
    await article.press('Tab');
    await article.press('Enter');
    await article.press('Control+Home');
    await article.press('F7');
    await article.press('Shift+F10');
    await window.getByRole('menuitem', { name: 'Tuesday' }).waitFor();
    await article.press('ArrowDown');
    await article.press('Enter');
    await expect(article.body).toContainText('voted on Tuesday.');
    await article.press('Control+H');
    await article.type('Ferries');
    await tabTo(window, window.getByRole('search').getByLabel('Replace with'));
    await article.type('Trawlers');
    await article.press('Enter');
    await article.press('Enter');
    await expect(article.body).toContainText('Trawlers and boats.');
    await article.press('Escape');
    await expect(article.body).toBeFocused();
    await article.press('Control+End');
    await article.press('Alt+ArrowUp');
    await article.saved();
  });

  await test.step('afternoon: another story looked up, an editor’s question answered, a change suggested and taken', async () => {
    await article.press('Control+Shift+P');
    await article.type('school choir');
    await article.press('Enter');
    await tabs.expectAll(['Harbour fees rise by a third', '[School choir records the sounds of a working harbour]']);
    await article.press('Control+Tab');
    await expect(article.body).toBeFocused();
    const comments = new CommentsPage(window);
    await article.press('Control+End');
    await comments.comment('Who says so?');
    await expect(comments.cards).toHaveCount(1);
    await article.press('F4');
    await article.press('R');
    await article.type('The harbour master');
    await article.press('Control+Enter');
    await expect(comments.card(/1 reply, open$/)).toBeFocused();
    await article.press('E');
    await expect(comments.cards).toHaveCount(0);
    await expect(article.body).toBeFocused();
    await article.press('Control+Shift+E');
    await article.press('Control+End');
    await article.type(' Really.');
    await expect(article.body.getByRole('insertion')).toHaveCount(1);
    await article.press('Shift+F8');
    await article.press('Control+F8');
    await expect(article.body.getByRole('insertion')).toHaveCount(0);
    await article.press('Control+Shift+E');
    await article.saved();
  });

  await test.step('evening: the page goes out, with nothing private in it', async () => {
    const page = `${stet.home}/story.html`;
    await system.saveAt(page);
    await article.press('Control+E');
    await expect(dialogs.export).toBeVisible();
    await tabTo(window, dialogs.export.getByRole('button', { name: 'Export…' }));
    await article.press('Enter');
    await dialogs.notice('Exported story.html').waitFor();
    const html = await readFile(page, 'utf8');
    for (const part of ['<table', 'We will go', 'City archive, box 12', 'Trawlers and boats', 'A long hall with a clock', 'Really.']) {
      expect(html).toContain(part);
    }
    for (const secret of ['ring the harbour master', 'Who says so', 'The harbour master']) expect(html).not.toContain(secret);
    expect((await files.read('Harbour fees rise by a third')).meta.standfirst).toBe('Skippers say they will leave.');
  });

  await test.step('next morning: both stories are open, and the caret is where it was', async () => {
    await article.press('Control+End');
    await stet.quit();
    const again = await stet.open();
    await new TabsPage(again).expectAll(['[Harbour fees rise by a third]', 'School choir records the sounds of a working harbour']);
    const reopened = new ArticlePage(again);
    await expect(reopened.body).toBeFocused();
    await again.keyboard.type('!');
    await expect(reopened.body).toContainText('Really.!');
  });
});
