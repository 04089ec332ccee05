import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PHOTO } from './support/pictures.ts';
import { expect, test } from './support/stet.ts';

const FERRY = 'Old ferry hall reopens as a library, with its clock running again';

test('a page with its pictures beside it is what the preview shows', async ({ library, article, system, dialogs, stet, files }) => {
  await library.open(FERRY);
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  const shown = await system.app.evaluate(async ({ BrowserWindow, session }) => {
    const url = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames[0]?.url ?? '';
    return (await session.defaultSession.fetch(url)).text();
  });
  await system.saveAt(join(stet.home, 'page.html'));
  await system.command('file.export');
  await dialogs.export.getByRole('button', { name: 'Export…' }).click();
  await dialogs.notice('Exported page.html').waitFor();
  await expect(dialogs.export).toBeHidden();

  const page = await readFile(join(stet.home, 'page.html'), 'utf8');
  const key = await files.keyOf(FERRY);
  const [picture = ''] = await files.media(key);
  expect(await readdir(join(stet.home, 'page-media'))).toEqual([picture]);
  expect((await readFile(join(stet.home, 'page-media', picture))).equals(await readFile(PHOTO))).toBe(true);
  expect(page).toContain(`page-media/${picture}`);
  expect(comparable(page.replaceAll('page-media/', '/media/'))).toBe(comparable(shown));
});

test('a page with its pictures inside needs nothing else', async ({ library, system, dialogs, stet }) => {
  await library.open(FERRY);
  await system.saveAt(join(stet.home, 'one.html'));
  await system.command('file.export');
  await dialogs.export.getByRole('button', { name: 'Inside the page' }).click();
  await dialogs.export.getByRole('button', { name: 'Export…' }).click();
  await dialogs.notice('Exported one.html').waitFor();
  const page = await readFile(join(stet.home, 'one.html'), 'utf8');
  expect(page).toContain((await readFile(PHOTO)).toString('base64').slice(0, 200));
  expect(await readdir(stet.home)).not.toContain('one-media');
});

test('a fragment holds the article and nothing around it', async ({ library, system, dialogs, stet, article }) => {
  await library.newArticle('Fragment & more');
  await article.write('Text with <angle> brackets.');
  await system.saveAt(join(stet.home, 'fragment.html'));
  await system.command('file.export');
  await dialogs.export.getByRole('radio', { name: 'CMS fragment' }).check();
  await dialogs.export.getByRole('button', { name: 'Export…' }).click();
  await dialogs.notice('Exported fragment.html').waitFor();
  const fragment = await readFile(join(stet.home, 'fragment.html'), 'utf8');
  expect(fragment).toContain('<p>Text with &lt;angle&gt; brackets.</p>');
  expect(fragment).not.toMatch(/<html|<head|<style|<script/);
});

test('what must be fixed stops the export and leads to its place', async ({ library, system, dialogs, article }) => {
  await library.newArticle();
  await article.write('A story without a headline.');
  await system.command('file.export');
  await expect(dialogs.export.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await expect(dialogs.export).toContainText('One thing must be fixed first.');
  await dialogs.export.getByRole('button', { name: /no headline/ }).click();
  await expect(dialogs.export).toBeHidden();
  await expect(article.headline).toBeFocused();
  await article.type('Now it has one');
  await system.command('file.export');
  await expect(dialogs.export.getByRole('button', { name: 'Export…' })).toBeEnabled();
});

test('a cancelled save dialog writes nothing and leaves the dialog open', async ({ library, system, dialogs }) => {
  await library.open(FERRY);
  await system.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  await system.command('file.export');
  await dialogs.export.getByRole('button', { name: 'Export…' }).click();
  await expect(dialogs.export.getByRole('button', { name: 'Export…' })).toBeEnabled();
  await expect(dialogs.notice(/Exported/)).toHaveCount(0);
});

test('Copy as HTML puts the fragment on the clipboard, as text and as HTML', async ({ library, system, dialogs, article }) => {
  await library.newArticle('Copied');
  await article.write('The words.');
  await system.command('file.copyHtml');
  await dialogs.notice('Copied the article as HTML.').waitFor();
  const { text, html } = await system.readClipboard();
  expect(text).toContain('<p>The words.</p>');
  expect(html).toContain('<p>The words.</p>');
  expect(text).not.toContain('<html');

  await system.command('file.export');
  await dialogs.export.getByRole('button', { name: 'Copy HTML' }).click();
  await dialogs.notice('Copied the page as HTML.').waitFor();
  expect((await system.readClipboard()).text).toMatch(/^<!doctype html>/i);
});

/** A page without what only a published address can have: the picture of a social card. */
function comparable(page: string): string {
  return page
    .split('\n')
    .filter((line) => !/^ *<meta (property="og:image|name="twitter:(image|card))/.test(line))
    .filter((line) => !line.includes('application/ld+json'))
    .join('\n');
}
