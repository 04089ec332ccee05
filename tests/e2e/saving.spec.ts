import { readFile, writeFile } from 'node:fs/promises';
import { ArticlePage } from './pages/ArticlePage.ts';
import { DialogsPage } from './pages/DialogsPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { bodyText } from '../../domain/body/plainText.ts';
import { outline } from './support/deskFiles.ts';
import { expect, test } from './support/stet.ts';

const TRAINS = 'Two trains an hour to the coast from next spring';

test('the status line says what is true: edited, then saved after a pause', async ({ library, article, files }) => {
  await library.newArticle('Status');
  await article.write('One.');
  await expect(article.status).toHaveAttribute('data-state', /dirty|saving/);
  await article.saved();
  await expect(article.status).toContainText(/^Saved \d{2}:\d{2}:\d{2}/);
  expect(outline((await files.read('Status')).body)).toEqual(['p One.']);
});

test('what is typed while a save runs is saved too', async ({ library, article, files, system }) => {
  await library.newArticle('During');
  await article.write('');
  const words = Array.from({ length: 25 }, (_, n) => `word${n}`);
  for (const word of words) {
    await article.type(`${word} `);
    if (word.endsWith('5')) await system.command('file.save');
  }
  await files.expectWords('During', words.at(-1) ?? '');
  expect(bodyText((await files.read('During')).body).trim()).toBe(words.join(' '));
});

test('another program changes an article that is saved: it is shown, and the caret stays', async ({ library, article, files, dialogs }) => {
  await library.newArticle('Changed');
  await article.write('First.\nSecond.');
  await article.saved();
  await article.press('Home');
  const path = files.path(await files.keyOf('Changed'), 'article.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('First.', 'First, by another program.'));
  await expect(article.body).toContainText('First, by another program.');
  await dialogs.notice(/another program/).waitFor();
  await expect(article.body).toBeFocused();
  await article.type('>');
  await files.expectBody('Changed', ['p First, by another program.', 'p >Second.']);
});

for (const [choice, kept] of [['Keep mine', 'Mine.'], ['Load theirs', 'Theirs.']] as const) {
  test(`another program changes it while one writes; “${choice}” loses neither text`, async ({ library, article, files, system, window }) => {
    await library.newArticle('Conflict');
    await article.write('Base.');
    await article.saved();
    const key = await files.keyOf('Conflict');
    const path = files.path(key, 'article.json');
    const before = await readFile(path, 'utf8');
    await article.type(' Mine.');
    await writeFile(path, before.replace('Base.', 'Base. Theirs.'));
    await system.command('file.save');
    await expect(article.banner).toContainText('Another program changed this article');
    await article.banner.getByRole('button', { name: choice }).click();
    await expect(article.banner).toHaveCount(0);
    await article.saved();
    await expect(article.body).toHaveText(`Base. ${kept}`);
    expect(bodyText((await files.json(key)).body)).toBe(`Base. ${kept}`);
    const all = await Promise.all((await files.keys()).map(async (one) => bodyText((await files.json(one)).body)));
    expect(all).toContain('Base. Mine.');
    expect(all).toContain('Base. Theirs.');
    await expect(window.getByRole('alert')).toHaveCount(0);
  });
}

test('an article whose folder goes away is kept on the screen and saved as a new one', async ({ library, article, files }) => {
  const { rename } = await import('node:fs/promises');
  await library.newArticle('Gone');
  await article.write('Only here.');
  await article.saved();
  await rename(files.path(await files.keyOf('Gone')), `${files.folder}-elsewhere`);
  await expect(article.banner).toContainText('folder is gone');
  await article.banner.getByRole('button', { name: 'Save as a new article' }).click();
  await files.expectBody('Gone', ['p Only here.']);
});

test('a damaged article is explained and left as it is', async ({ library, files, article, dialogs }) => {
  await expect(library.row(TRAINS)).toBeVisible();
  const key = await files.keyOf(TRAINS);
  const path = files.path(key, 'article.json');
  const broken = (await readFile(path)).subarray(0, 700);
  await writeFile(path, broken);
  await expect(library.row(key)).toContainText('Cannot be opened');
  await library.row(key).getByRole('button').first().click();
  await dialogs.notice(/was not opened and stays as it is/).first().waitFor();
  await library.newArticle('Other work');
  await article.write('Goes on.');
  await article.saved();
  expect((await readFile(path)).equals(broken)).toBe(true);
});

test('an article of a later Stet opens for reading only', async ({ library, files, article }) => {
  await expect(library.row(TRAINS)).toBeVisible();
  const path = files.path(await files.keyOf(TRAINS), 'article.json');
  const later = (await readFile(path, 'utf8')).replace('"format": 1', '"format": 99');
  await writeFile(path, later);
  await library.open(TRAINS);
  await expect(article.banner).toContainText('later version of Stet');
  await expect(article.body).toHaveAttribute('contenteditable', 'false');
  await expect(article.headline).toHaveJSProperty('readOnly', true);
  await article.body.click();
  await article.type('no');
  await expect(article.status).toContainText('Read only');
  expect(await readFile(path, 'utf8')).toBe(later);
});

test('the last words before a quit are on the disk, and on the screen at the next start', async ({ stet }) => {
  const window = await stet.open();
  const [library, article] = [new LibraryPage(window), new ArticlePage(window)];
  await library.newArticle('Quit');
  await article.write('The very last words');
  await stet.quit();
  await stet.files.expectBody('Quit', ['p The very last words']);
  const again = new ArticlePage(await stet.open());
  await expect(again.headline).toHaveValue('Quit');
  await expect(again.body).toHaveText('The very last words');
});

test('killed while one types: the article is whole', async ({ stet }) => {
  const window = await stet.open();
  const [library, article] = [new LibraryPage(window), new ArticlePage(window)];
  await library.newArticle('Killed');
  await article.write('Saved before.');
  await article.saved();
  const typing = article.type(' and on and on and on and on and on and on and on and on and on'.repeat(4)).catch(() => undefined);
  await stet.files.expectWords('Killed', 'and on');
  await stet.kill();
  await typing;
  const { body } = await stet.files.read('Killed');
  expect(bodyText(body)).toMatch(/^Saved before\. and on/);

  const again = await stet.open();
  await new LibraryPage(again).open('Killed');
  await expect(new ArticlePage(again).body).toContainText('Saved before. and on');
  await expect(new DialogsPage(again).notice(/damaged/)).toHaveCount(0);
});

test('going to another article saves the one before', async ({ library, article, files }) => {
  await library.newArticle('Left behind');
  await article.write('Typed just now.');
  await library.open(TRAINS);
  await files.expectBody('Left behind', ['p Typed just now.']);
  await library.open('Left behind');
  await expect(article.body).toHaveText('Typed just now.');
});
