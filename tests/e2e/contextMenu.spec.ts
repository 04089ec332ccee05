import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { CommentsPage } from './pages/CommentsPage.ts';
import { findings } from './support/axe.ts';
import { png } from './support/pictures.ts';
import { expect, test } from './support/stet.ts';

/** Picks a line of the open menu, whatever keys stand beside it. */
const picker = (menu: Locator) => async (name: string): Promise<void> => {
  await menu.getByRole('menuitem', { name: new RegExp(`^${name}(?: (?:Ctrl|Alt|Shift)|$)`) }).click();
  await expect(menu).toHaveCount(0);
};

test('the menu of a picture: by key and by right click, its texts, another file, a copy of it, and where it lies', async ({ window, library, article, files, system, stet, dialogs }) => {
  const menu = window.getByRole('menu');
  const pick = picker(menu);
  const pictures = async (): Promise<string[]> =>
    (await files.read('By menu')).body.flatMap((block) => (block.type === 'picture' ? [`${block.file.slice(13)} ${block.caption} ${block.alt}`] : []));
  const [first, second] = [join(stet.home, 'first.png'), join(stet.home, 'second.png')];
  await writeFile(first, png(200, 40, 60, 240));
  await writeFile(second, png(40, 200, 60, 240));
  await library.newArticle('By menu');
  await article.write('Before.\n');
  await system.pickFiles(first);
  await system.command('insert.picture');
  await expect(article.pictures).toHaveCount(1);
  await article.pictures.getByLabel('Caption').fill('The bridge');

  await article.selectPicture();
  const frame = await article.pictures.boundingBox();
  await article.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: 'Edit alt text' })).toBeVisible();
  const box = await menu.boundingBox();
  expect(Math.abs((box?.x ?? 0) - (frame?.x ?? 0))).toBeLessThan(30);
  expect(await findings(window, '[role=menu]')).toEqual([]);
  await pick('Edit alt text');
  await expect(article.pictures.getByLabel('Alt text')).toBeFocused();
  await article.type('An open bridge');

  const saved = join(stet.home, 'copy.png');
  await system.saveAt(saved);
  await article.pictures.locator('img').click({ button: 'right' });
  await pick('Save original as…');
  await expect.poll(() => readFile(saved).then((bytes) => bytes.equals(png(200, 40, 60, 240)), () => false)).toBe(true);
  await stet.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path });
  });
  await article.pictures.locator('img').click({ button: 'right' });
  await pick('Show in folder');
  await expect.poll(() => stet.app.evaluate(() => (globalThis as { shown?: string }).shown ?? '')).toMatch(/media.[0-9a-f]{12}-first\.png$/);

  await system.pickFiles(second);
  await article.pictures.locator('img').click({ button: 'right' });
  await pick('Replace picture…');
  await dialogs.notice(/Check that its texts still fit/).waitFor();
  await expect.poll(pictures).toEqual(['second.png The bridge An open bridge']);

  await article.pictures.locator('img').click({ button: 'right' });
  await pick('Copy');
  await expect.poll(async () => (await system.readClipboard()).text).toBe('The bridge');
  await article.press('Control+End');
  await system.edit('paste');
  await expect(article.pictures).toHaveCount(2);
  await article.pictures.nth(1).locator('img').click({ button: 'right' });
  await pick('Cut');
  await expect(article.pictures).toHaveCount(1);

  // Who only reads can comment.
  await system.command('review.read');
  await expect(article.body).toHaveAttribute('contenteditable', 'false');
  const comments = new CommentsPage(window);
  for (const [place, words] of [[article.pictures.locator('img'), 'Where is this?'], [article.body.getByText('Before.'), 'Before what?']] as const) {
    await place.click({ button: 'right' });
    await menu.waitFor();
    await expect(menu.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0);
    await pick('Comment');
    await comments.draft.waitFor();
    await article.type(words);
    await article.press('Control+Enter');
  }
  expect((await comments.names()).toSorted()).toEqual(['Comment by Unnamed on ‘Before’, open', 'Comment by Unnamed on ‘The bridge’, open']);
  await system.command('review.read');
  await expect(article.body).toHaveAttribute('contenteditable', 'true');
  await article.pictures.locator('img').click({ button: 'right' });
  await pick('Delete');
  await files.expectBody('By menu', ['p Before.', 'p ']);
});

test('the menus of a card, a table, a link and a fact box', async ({ window, library, article, files, system }) => {
  const menu = window.getByRole('menu');
  const pick = picker(menu);
  await library.newArticle('More menus');
  await article.write('One.\nTwo.');
  await article.press('Shift+ArrowUp');
  await article.press('Shift+Home');
  await article.press('Shift+F10');
  await pick('Wrap in fact box');
  await expect(article.body.getByRole('complementary', { name: 'Fact box' })).toBeVisible();
  await article.type('Facts');
  await article.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: 'Take out of fact box' })).toBeVisible();
  await article.press('Escape');
  await files.expectBody('More menus', ['box Facts', 'p One.', 'p Two.', 'p ']);
  await system.command('block.unwrapBox');
  await files.expectBody('More menus', ['h2 Facts', 'p One.', 'p Two.', 'p ']);

  await article.press('Control+End');
  await system.copyText('https://x.com/adaroe/status/1');
  await system.edit('paste');
  await expect(article.embeds).toHaveCount(1);
  await article.embeds.getByText('x.com').click({ button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Edit author' })).toBeVisible();
  await pick('Copy address');
  await expect.poll(async () => (await system.readClipboard()).text).toBe('https://x.com/adaroe/status/1');
  await article.embeds.getByText('x.com').click({ button: 'right' });
  await pick('Make it a link');
  const link = article.body.getByRole('link');
  await link.click({ button: 'right' });
  await expect(menu.getByRole('menuitem', { name: 'Open link' })).toBeVisible();
  await pick('Remove link');
  await expect(link).toHaveCount(0);

  await article.press('Control+End');
  await article.type('\na');
  await system.edit('selectAll');
  await article.press('Control+End');
  await system.copyText('a\tb\nc\td');
  await article.press('Enter');
  await system.edit('paste');
  await article.body.locator('td', { hasText: 'd' }).click({ button: 'right' });
  await pick('Insert row below');
  await expect(article.body.locator('tr')).toHaveCount(3);
  await article.body.locator('td', { hasText: 'd' }).click({ button: 'right' });
  await pick('Delete table');
  await expect(article.body.locator('table')).toHaveCount(0);
});

test('every other field has the system’s menu: right click, then Paste; where there is nothing to edit there is none', async ({ window, library, article, details, system }) => {
  await library.newArticle('Fields');
  await article.write('Words.');
  await system.copyText('harbour');
  await system.app.evaluate(({ BrowserWindow, Menu }) => {
    // A menu of the system is on no page, so its first line that fits is clicked as soon as it opens.
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      Object.assign(globalThis, { opened: this.items.map(({ role }) => role ?? '') });
      const window = BrowserWindow.getAllWindows()[0];
      this.items.find(({ role }) => role === 'paste')?.click(undefined, window, window?.webContents);
    };
  });
  const opened = () => system.app.evaluate(() => (globalThis as unknown as { opened?: string[] }).opened ?? []);
  await window.getByTestId('save-status').click({ button: 'right' });
  await article.body.click({ button: 'right' });
  await expect(window.getByRole('menu')).toBeVisible();
  await article.press('Escape');
  expect(await opened()).toEqual([]);
  for (const field of [library.filter, details.slug, details.tags]) {
    await field.fill('');
    await field.click({ button: 'right' });
    await expect(field).toHaveValue('harbour');
  }
  expect(await opened()).toEqual(expect.arrayContaining(['undo', 'cut', 'copy', 'paste']));
});
