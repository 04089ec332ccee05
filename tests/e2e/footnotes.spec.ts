import { readFile } from 'node:fs/promises';
import { compose } from './support/compose.ts';
import { ArticlePage } from './pages/ArticlePage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { expect, test } from './support/stet.ts';

test('footnotes are written beside the text, numbered by their place, and stand at the end of the page', async ({ window, library, article, system, stet, dialogs }) => {
  await library.newArticle('Noted');
  await article.write('The hall opened in 1888.');
  await article.press('Control+Alt+f');
  await expect(window.getByRole('dialog', { name: 'Footnote 1' })).toBeVisible();
  await article.type('City archive, box 12');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await article.type(' It closed twice.');
  await article.press('Home');
  for (let step = 0; step < 3; step += 1) await article.press('ArrowRight');
  await article.press('Control+Alt+f');
  await article.type('So the sign says');
  await article.press('Escape');

  const list = window.getByRole('region', { name: 'Footnotes' });
  const rewrite = async (text: string): Promise<void> => {
    await list.getByLabel('Footnote 2', { exact: true }).click();
    await article.press('Control+a');
    await article.type(text);
  };
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByLabel('Footnote 1', { exact: true })).toHaveText('So the sign says');
  await expect(list.getByLabel('Footnote 2', { exact: true })).toHaveText('City archive, box 12');
  const numbers = (): Promise<(string | undefined)[]> =>
    article.body.locator('[data-number]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['number']));
  expect(await numbers()).toEqual(['1', '2']);

  await rewrite('City archve, box 12');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await article.press('F7');
  await expect(list.getByLabel('Footnote 2', { exact: true })).toBeFocused();
  await article.type('archive');
  await article.press('Enter');
  await expect(list.getByLabel('Footnote 2', { exact: true })).toHaveText('City archive, box 12');
  await system.command('edit.find');
  await article.type('box 12');
  await article.press('Enter');
  await expect(window.getByTestId('find-count')).toHaveText('1 of 1 · Footnote');
  await article.press('Escape');
  await expect(list.getByLabel('Footnote 2', { exact: true })).toBeFocused();
  expect(await window.evaluate(() => document.getSelection()?.toString())).toBe('box 12');
  await rewrite('City archive, box 13');
  await article.press('Enter');
  await system.command('view.preview');
  await expect(article.preview.locator('article > footer li')).toHaveText([/So the sign says/, /box 13/]);
  await expect(article.preview.locator('article sup')).toHaveText(['1', '2']);

  // A click on a reference opens it; taking it out numbers the others anew; Undo brings it back.
  await article.body.locator('[data-number="1"]').click();
  await window.getByRole('dialog', { name: 'Footnote 1' }).getByRole('button', { name: 'Remove' }).click();
  await expect.poll(numbers).toEqual(['1']);
  await article.press('Control+z');
  await expect.poll(numbers).toEqual(['1', '2']);

  // In suggest mode the words changed in a footnote are marked, and Undo takes the suggestion back.
  await system.command('review.suggest');
  await rewrite('City archive, box 31');
  await article.press('Enter');
  await expect(list.getByRole('note')).toHaveText('City archive, box 1331');
  await expect(list.locator('del')).toHaveText('13');
  await expect(article.body.locator('[data-number="2"]')).toHaveAttribute('data-rev', 'was');
  await article.press('Control+z');
  await expect(list.getByRole('note')).toHaveCount(0);
  await expect(list.getByLabel('Footnote 2', { exact: true })).toHaveText('City archive, box 13');

  // A reference is struck as a whole, and the page keeps it until somebody agrees.
  await article.body.locator('[data-number="2"]').click();
  await window.getByRole('dialog', { name: 'Footnote 2' }).getByRole('button', { name: 'Remove' }).click();
  await expect(article.body.locator('[data-number="×"]')).toHaveAttribute('data-rev', 'del');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(article.preview.locator('article > footer li')).toHaveCount(2);
  await article.saved();
  const path = `${stet.home}/page.html`;
  await system.saveAt(path);
  await system.command('file.export');
  await dialogs.export.getByRole('button', { name: 'Export…' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('<a href="#fn-2" id="fnref-2">2</a>');
});

test('what a footnote says can be formatted and linked, as the text can, and comes out so on the page', async ({ window, library, article, system }) => {
  await library.newArticle('Noted');
  await article.write('The hall opened in 1888.');
  await article.press('Control+Alt+f');
  const dialog = window.getByRole('dialog', { name: 'Footnote 1' });
  const note = dialog.getByRole('textbox', { name: 'Text of footnote 1' });
  await expect(note).toBeFocused();

  // Keys, the toolbar and the address field act on the footnote while it has the focus.
  await article.type('See ');
  await article.press('Control+i');
  await article.type('The Hall');
  await article.press('Control+i');
  await article.type(', "page 4" and the archive');
  await expect(note).toHaveText('See The Hall, “page 4” and the archive');
  await compose(window, ['に', 'にほ', 'にほん'], '日本');
  await expect(note).toHaveText('See The Hall, “page 4” and the archive日本');
  await article.press('Backspace');
  await article.press('Backspace');
  await expect(note.locator('em')).toHaveText('The Hall');
  await article.selectBack('the archive');
  const toolbar = window.getByRole('toolbar', { name: 'Formatting' });
  await toolbar.getByRole('button', { name: 'Bold' }).click();
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await expect(note).toBeFocused();
  await article.press('Control+k');
  await article.type('archive.example/box-12');
  await article.press('Enter');
  await expect(note.getByRole('link')).toHaveText('the archive');
  await expect(dialog).toBeVisible();

  // Undo in the footnote is the footnote's; leaving it, the article's takes back the whole of it, and brings it again.
  await article.press('Control+z');
  await expect(note.getByRole('link')).toHaveCount(0);
  await article.press('Control+Shift+z');
  await expect(note.getByRole('link')).toHaveText('the archive');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  const field = window.getByRole('region', { name: 'Footnotes' }).getByLabel('Footnote 1', { exact: true });
  await expect(field.locator('em')).toHaveText('The Hall');
  await expect(field.locator('strong')).toHaveText('the archive');
  await system.command('view.preview');
  const shown = article.preview.locator('article > footer li');
  await expect(shown.locator('em')).toHaveText('The Hall');
  await expect(shown.getByRole('link', { name: 'the archive' })).toHaveAttribute('href', 'https://archive.example/box-12');

  // Pasted words keep their format, on one line, and nothing else comes along.
  await field.focus();
  await article.press('Control+End');
  await system.copyHtml('<p onclick="x()">; <i>Minutes</i></p><script>x()</script><p><a href="javascript:x()">of May</a></p>', 'plain');
  await article.press('Control+v');
  await expect(field).toHaveText('See The Hall, “page 4” and the archive; Minutes of May');
  await expect(field.locator('em')).toHaveText(['The Hall', 'Minutes']);
  await expect(field.getByRole('link')).toHaveCount(1);

  // The menu offers what can be done to the words of a footnote, and does it there.
  await article.press('Shift+Home');
  await field.click({ button: 'right', position: { x: 20, y: 12 } });
  await expect(window.getByRole('menuitem')).toHaveText([/Cut/, /Copy/, /Paste/, /Paste as plain text/, 'Open link', 'Copy address', /Edit link/, 'Remove link', /Bold/, /Italic/]);
  await window.getByRole('menuitem', { name: 'Bold' }).click();
  await expect(field.locator('strong').first()).toHaveText(/^See /);
  await expect(field).toBeFocused();
  await article.press('Control+z');

  // Only formatting is said to be just that.
  await article.press('Escape');
  await expect(article.body).toBeFocused();
  await system.command('review.suggest');
  await field.focus();
  await article.press('Control+a');
  await article.press('Control+b');
  await article.press('Enter');
  await expect(window.getByRole('region', { name: 'Footnotes' }).getByRole('note')).toHaveText('Formatting, before: See The Hall, “page 4” and the archive; Minutes of May');
  await article.press('Control+z');
  await expect(window.getByRole('region', { name: 'Footnotes' }).getByRole('note')).toHaveCount(0);
  await expect(field.locator('em')).toHaveText(['The Hall', 'Minutes']);

  // Where nothing can be changed a footnote is looked at, and left as always.
  await system.command('review.read');
  await article.body.locator('[data-number="1"]').click();
  await expect(note).toBeFocused();
  await article.type('x');
  await expect(note).toHaveText('See The Hall, “page 4” and the archive; Minutes of May');
  await article.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(article.body).toBeFocused();
});

test('the last words in a footnote before a quit are there at the next start', async ({ stet }) => {
  const window = await stet.open();
  const [library, article] = [new LibraryPage(window), new ArticlePage(window)];
  await library.newArticle('Last note');
  await article.write('The hall opened in 1888.');
  await article.press('Control+Alt+f');
  await window.keyboard.insertText('City archive, box 12');
  await stet.quit();
  const again = await stet.open();
  await expect(again.getByRole('region', { name: 'Footnotes' })).toContainText('City archive, box 12');
});
