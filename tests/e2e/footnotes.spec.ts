import { readFile } from 'node:fs/promises';
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
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByLabel('Footnote 1', { exact: true })).toHaveValue('So the sign says');
  await expect(list.getByLabel('Footnote 2', { exact: true })).toHaveValue('City archive, box 12');
  const numbers = (): Promise<(string | undefined)[]> =>
    article.body.locator('[data-number]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['number']));
  expect(await numbers()).toEqual(['1', '2']);

  await list.getByLabel('Footnote 2', { exact: true }).fill('City archve, box 12');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await article.press('F7');
  await expect(list.getByLabel('Footnote 2', { exact: true })).toBeFocused();
  await article.type('archive');
  await article.press('Enter');
  await expect(list.getByLabel('Footnote 2', { exact: true })).toHaveValue('City archive, box 12');
  await system.command('edit.find');
  await article.type('box 12');
  await article.press('Enter');
  await expect(window.getByTestId('find-count')).toHaveText('1 of 1 · Footnote');
  await article.press('Escape');
  await list.getByLabel('Footnote 2', { exact: true }).fill('City archive, box 13');
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
  await list.getByLabel('Footnote 2', { exact: true }).fill('City archive, box 31');
  await article.press('Enter');
  await expect(list.getByRole('note')).toHaveText('City archive, box 1331');
  await expect(list.locator('del')).toHaveText('13');
  await expect(article.body.locator('[data-number="2"]')).toHaveAttribute('data-rev', 'was');
  await article.press('Control+z');
  await expect(list.getByRole('note')).toHaveCount(0);
  await expect(list.getByLabel('Footnote 2', { exact: true })).toHaveValue('City archive, box 13');

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
