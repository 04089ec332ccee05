import { expect, test } from './support/stet.ts';

test('finds and replaces by keyboard, with a look at each replacement, in one step of undo', async ({
  window,
  library,
  article,
}) => {
  await library.newArticle();
  await article.headline.fill('Ferry late');
  await article.write('The ferry was late. “A café on the ferry,” he said.');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Ferries and a ferry.');

  await window.keyboard.press('Control+f');
  const find = window.getByRole('search', { name: 'Find and replace' });
  const count = window.getByTestId('find-count');
  await window.keyboard.type('ferry');
  await expect(count).toHaveText('4 found');
  await window.keyboard.press('Enter');
  await expect(count).toHaveText('1 of 4 · Headline');
  // Nothing can be painted into a field: all of it is.
  const colour = () => article.headline.evaluate((field) => getComputedStyle(field).backgroundColor);
  expect(await colour()).not.toBe('rgba(0, 0, 0, 0)');
  await window.keyboard.press('F3');
  await expect(count).toHaveText('2 of 4');
  expect(await colour()).toBe('rgba(0, 0, 0, 0)');
  await window.keyboard.press('Shift+F3');
  await window.keyboard.press('Shift+F3');
  await expect(count).toHaveText('4 of 4');
  const painted = () =>
    window.evaluate(
      () =>
        (CSS.highlights.get('stet-find')?.size ?? 0) + (CSS.highlights.get('stet-find-current')?.size ?? 0),
    );
  expect(await painted()).toBe(3);

  await find.getByLabel('Find', { exact: true }).fill('cafe');
  await expect(count).toHaveText('1 found');
  await find.getByRole('button', { name: 'Match accents' }).click();
  await expect(count).toHaveText('Nothing found');
  await find.getByRole('button', { name: 'Match accents' }).click();

  await find.getByRole('button', { name: 'Regular expression' }).click();
  await find.getByLabel('Find', { exact: true }).fill('(a+)+');
  await expect(find.getByRole('alert')).toContainText('Make it simpler');
  await find.getByRole('button', { name: 'Regular expression' }).click();

  await window.keyboard.press('Control+h');
  await find.getByLabel('Find', { exact: true }).fill('ferry');
  await find.getByLabel('Replace with').fill('boat');
  await find.getByRole('button', { name: 'Replace all…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Replace all' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(4);
  await dialog.getByRole('checkbox').first().uncheck();
  await dialog.getByRole('button', { name: 'Replace 3' }).click();
  await expect(article.body).toContainText('The boat was late. “A café on the boat,” he said.');
  await expect(article.headline).toHaveValue('Ferry late');
  await window.keyboard.press('Escape');
  await expect(find).toBeHidden();
  await expect(article.body).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(article.body).toContainText('The ferry was late. “A café on the ferry,” he said.');
  await expect(article.body).toContainText('Ferries and a ferry.');
  expect(await painted()).toBe(0);
});
