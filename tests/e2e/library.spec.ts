import { stat } from 'node:fs/promises';
import { expect, test } from './support/stet.ts';

const FERRY = 'Old ferry hall reopens as a library, with its clock running again';
const TRAINS = 'Two trains an hour to the coast from next spring';
const CHOIR = 'School choir records the sounds of a working harbour';

test('the newest article stands first', async ({ library, article }) => {
  await library.newArticle('Written last');
  await article.saved();
  await expect.poll(async () => (await library.headlines())[0]).toBe('Written last');
  await library.open(CHOIR);
  await article.write(' More.');
  await article.saved();
  await expect.poll(async () => (await library.headlines()).slice(0, 2)).toEqual([CHOIR, 'Written last']);
});

for (const where of ['open', 'closed'] as const) {
  test(`renaming an article that is ${where} renames its folder`, async ({ library, files, article }) => {
    await library.newArticle('Two bridges');
    await article.write('Text.');
    await article.saved();
    if (where === 'closed') await library.open(CHOIR);
    await library.pick('Two bridges', /^Rename…/);
    const field = library.list.getByLabel('Headline');
    await expect(field).toBeFocused();
    await field.fill('Three bridges');
    await article.press('Enter');
    await expect(library.row('Three bridges')).toBeVisible();
    await expect.poll(() => files.keysOf('Three bridges')).toEqual([expect.stringMatching(/-three-bridges$/)]);
    expect(await files.keysOf('Two bridges')).toEqual([]);
    await library.open('Three bridges');
    await article.write(' And more.');
    await files.expectBody('Three bridges', ['p Text. And more.']);
  });
}

test('a published article keeps its address, whatever it is called', async ({ library, files, article }) => {
  await library.pick(TRAINS, /^Rename…/);
  await library.list.getByLabel('Headline').fill('Three trains an hour');
  await article.press('Enter');
  expect(await files.keyOf('Three trains an hour')).toMatch(/-two-trains-an-hour-to-the-coast$/);
});

test('Escape leaves the name as it was', async ({ library, files, article }) => {
  await library.pick(TRAINS, /^Rename…/);
  await library.list.getByLabel('Headline').fill('Never mind');
  await article.press('Escape');
  await expect(library.row(TRAINS)).toBeVisible();
  expect(await files.keysOf('Never mind')).toEqual([]);
});

test('a duplicate is a second article with its own picture', async ({ library, files, article }) => {
  await library.open(FERRY);
  const before = await files.keys();
  await library.pick(FERRY, 'Duplicate');
  await expect.poll(async () => (await files.keys()).length).toBe(before.length + 1);
  const [copy = ''] = (await files.keys()).filter((key) => !before.includes(key));
  expect(await files.media(copy)).toEqual(await files.media(await files.keyOf(FERRY)));
  await expect(article.headline).not.toHaveValue(FERRY);
  await expect(article.headline).toBeFocused();
});

test('the trash gives an article back: at once, and later', async ({ library, files, article, dialogs, system, window }) => {
  await library.open(TRAINS);
  await article.write(' The last words.');
  const key = await files.keyOf(TRAINS);
  await system.command('file.trash');
  await expect(library.row(TRAINS)).toHaveCount(0);
  await expect.poll(() => files.keys()).not.toContain(key);
  await dialogs.notice(/to the trash/).waitFor();
  await window.getByRole('button', { name: 'Undo', exact: true }).and(window.locator('[role=region] *')).click();
  await expect(library.row(TRAINS)).toBeVisible();
  await expect(article.body).toContainText('The last words.');

  await library.pick(CHOIR, /^Move to trash/);
  await expect(library.row(CHOIR)).toHaveCount(0);
  await library.showTrash();
  await library.trashed.getByRole('button', { name: `Restore ${CHOIR}` }).click();
  await expect(library.pane.getByText('The trash is empty')).toBeVisible();
  await library.showArticles();
  await expect(library.row(CHOIR)).toBeVisible();
  await files.keyOf(CHOIR);
});

test('the filter finds by headline, section and first line, whatever the accents', async ({ library, article }) => {
  await library.newArticle('Café in the Rue Ménard');
  await article.saved();
  await library.filter.fill('cafe menard');
  await expect(library.rows).toHaveCount(1);
  await library.filter.fill('no such thing');
  await expect(library.pane.getByText('Nothing found')).toBeVisible();
  await library.pane.getByRole('button', { name: 'Clear the filter' }).last().click();
  await expect(library.rows).not.toHaveCount(0);
});

test('the list by keyboard: arrows, Enter, F2, Delete', async ({ library, article, window, dialogs }) => {
  await expect(library.rows).toHaveCount(5);
  const [first = '', second = '', third = ''] = await library.headlines();
  await library.filter.focus();
  await article.press('ArrowDown');
  await expect(window.locator(':focus')).toContainText(first);
  await article.press('ArrowDown');
  await expect(window.locator(':focus')).toContainText(second);
  await article.press('Enter');
  await expect(article.headline).toHaveValue(second);
  await library.filter.focus();
  await article.press('ArrowDown');
  await article.press('End');
  await article.press('Home');
  await article.press('ArrowDown');
  await article.press('ArrowDown');
  await expect(window.locator(':focus')).toContainText(third);
  await article.press('Delete');
  await expect(library.row(third)).toHaveCount(0);
  await dialogs.notice(/to the trash/).waitFor();
  await library.filter.focus();
  await article.press('ArrowDown');
  await article.press('F2');
  await expect(library.list.getByLabel('Headline')).toBeFocused();
});

test('a folder that another program adds shows up by itself', async ({ library, files, article }) => {
  await library.open(TRAINS);
  await article.saved();
  const { cp } = await import('node:fs/promises');
  await cp(files.path(await files.keyOf(TRAINS)), files.path('2026-01-01-copied-in'), { recursive: true });
  await expect(library.row(TRAINS)).toHaveCount(2);
  expect((await stat(files.path('2026-01-01-copied-in', 'article.json'))).isFile()).toBe(true);
});
