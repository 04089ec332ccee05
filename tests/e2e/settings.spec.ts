import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DialogsPage } from './pages/DialogsPage.ts';
import { expect, test } from './support/stet.ts';

test('the theme is applied at once and kept', async ({ stet, window, system, dialogs }) => {
  await system.command('app.settings');
  const background = (): Promise<string> => window.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await dialogs.settings.getByRole('button', { name: 'Light' }).click();
  await expect.poll(background).toBe('rgb(243, 242, 238)');
  await dialogs.settings.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(background).toBe('rgb(25, 25, 27)');
  await stet.quit();
  const again = await stet.open();
  await expect.poll(() => again.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(25, 25, 27)');
});

test('a change of one setting leaves the others alone', async ({ library, system, window, dialogs }) => {
  await system.command('app.settings');
  await dialogs.settings.getByRole('button', { name: 'Dark' }).click();
  await dialogs.settings.getByLabel('Your name').fill('Ines Calvo');
  await window.keyboard.press('Escape');
  await library.newArticle('Dark still');
  await system.command('view.preview');
  await expect(window.locator('iframe')).toBeVisible();
  await system.command('view.textLarger');
  await system.command('app.settings');
  await expect(dialogs.settings.getByLabel('Your name')).toHaveValue('Ines Calvo');
  await expect(dialogs.settings.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  await expect(window.locator('body')).toHaveCSS('background-color', 'rgb(25, 25, 27)');
  await expect(window.locator('iframe')).toBeVisible();
});

test('text size by the menu, for the page one writes on', async ({ article, library, system }) => {
  await library.newArticle('Large');
  await article.write('Words.');
  const size = (): Promise<number> => article.body.evaluate((body) => parseFloat(getComputedStyle(body).fontSize));
  const normal = await size();
  await system.command('view.textLarger');
  await expect.poll(size).toBeGreaterThan(normal);
  await system.command('view.textReset');
  await expect.poll(size).toBe(normal);
});

test('the outlet’s name is on the page and in the desk', async ({ article, library, system, dialogs, window, stet }) => {
  await library.newArticle('Named');
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  await system.command('app.settings');
  await dialogs.settings.getByRole('tab', { name: 'Outlet' }).click();
  await dialogs.settings.getByLabel('Name', { exact: true }).fill('The Harbour Courier');
  await dialogs.settings.getByLabel('Name', { exact: true }).press('Enter');
  await window.keyboard.press('Escape');
  await expect(article.preview.locator('body')).toContainText('The Harbour Courier');
  await expect.poll(() => readFile(join(stet.desk, 'outlet.json'), 'utf8')).toContain('The Harbour Courier');
});

test('your name signs the articles you start', async ({ library, system, dialogs, window }) => {
  await system.command('app.settings');
  await dialogs.settings.getByLabel('Your name').fill('Ines Calvo');
  await window.keyboard.press('Escape');
  await library.newArticle('Signed');
  await expect(window.getByLabel('Name of author 1')).toHaveValue('Ines Calvo');
});

test('settings that cannot be read are kept aside, and the person is told', async ({ stet }) => {
  const damaged = '{ "settings": { "theme": ';
  await mkdir(stet.profile, { recursive: true });
  await writeFile(join(stet.profile, 'settings.json'), damaged);
  const window = await stet.open();
  await new DialogsPage(window).notice(/settings could not be read and were reset/).waitFor();
  const aside = (await readdir(stet.profile)).find((name) => name.startsWith('settings.damaged-')) ?? '';
  expect(await readFile(join(stet.profile, aside), 'utf8')).toBe(damaged);
});

test('a shortcut is changed by pressing other keys; who had them is named, and all can be as they came', async ({ library, article, dialogs, system }) => {
  await library.newArticle('Keys');
  await system.command('app.settings');
  await dialogs.settings.getByRole('tab', { name: 'Shortcuts' }).click();
  await dialogs.settings.getByLabel('Find a command').fill('export');
  await dialogs.settings.getByRole('button', { name: 'Export: Ctrl+E' }).click();
  await article.press('Control+c');
  await expect(dialogs.settings.getByRole('alert')).toContainText('Ctrl+C is for writing itself');
  await article.press('Control+s');
  await expect(dialogs.settings.getByRole('alert')).toContainText('Ctrl+S is “Save now”.');
  await dialogs.settings.getByRole('button', { name: 'Use it here' }).focus();
  await article.press('Enter');
  // The button is gone; one goes on where the keys now stand.
  await expect(dialogs.settings.getByRole('button', { name: 'Export: Ctrl+S' })).toBeFocused();
  await article.press('Escape');
  await expect(dialogs.settings).toHaveCount(0);
  await article.press('Control+s');
  await expect(dialogs.export).toBeVisible();
  await article.press('Escape');

  // The menu shows it too.
  const accelerator = (id: string) => system.app.evaluate(({ Menu }, one) => Menu.getApplicationMenu()?.getMenuItemById(one)?.accelerator ?? '', id);
  expect(await accelerator('file.export')).toBe('CmdOrCtrl+S');
  await system.command('app.settings');
  await dialogs.settings.getByRole('tab', { name: 'Shortcuts' }).click();
  await dialogs.settings.getByRole('button', { name: 'Reset all' }).click();
  await expect(dialogs.settings.getByRole('button', { name: 'Save now: Ctrl+S' })).toBeVisible();
  await expect(dialogs.settings.getByLabel('Find a command')).toBeFocused();
  await expect.poll(() => accelerator('file.export')).toBe('CmdOrCtrl+E');
});
