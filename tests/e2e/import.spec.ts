import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropOn } from './pages/ArticlePage.ts';
import { outline, texts } from './support/deskFiles.ts';
import { dropFromDisk } from './support/dropFromDisk.ts';
import { expect, test } from './support/stet.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/import');
const SHARED = join(process.env['STET_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'samples/published-page.txt');
const FERRY = 'Old ferry hall reopens as a library, with its clock running again';
const LIBRARY = 'City Library Opens Its Night Reading Room to Shift Workers';

test('a page copied from a web site: its parts are recognised, what was left out is said', async ({ system, dialogs, article, files, library }) => {
  await system.pickFiles(join(FIXTURES, 'copied-page.txt'));
  await system.command('file.import');
  await expect(dialogs.imported).toBeVisible();
  await expect(dialogs.imported.getByRole('listitem')).not.toHaveCount(0);
  await dialogs.imported.getByRole('button', { name: 'Done' }).click();
  await expect(article.headline).toHaveValue(LIBRARY);
  await expect(library.row(LIBRARY)).toBeVisible();
  const { meta, body } = await files.read(LIBRARY);
  expect(meta).toMatchObject({ section: 'Culture', bylines: [{ name: 'newsroom' }] });
  expect(meta.publishedAt).toContain('2026-02-14');
  expect(outline(body)).toContain('h2 A Quiet Place After Midnight');
  expect(texts(body).join('\n')).not.toMatch(/Connect with us|Continue Reading|Trending|Copyright/);
});

test('the published page of the brief', async ({ system, dialogs, article, files }) => {
  test.skip(!existsSync(SHARED), 'shared/samples is not there; the same is tested with a page of our own above');
  await system.pickFiles(SHARED);
  await system.command('file.import');
  await dialogs.imported.getByRole('button', { name: 'Done' }).click();
  const headline = await article.headline.inputValue();
  expect(await readFile(SHARED, 'utf8')).toContain(headline);
  const { meta, body } = await files.read(headline);
  expect(meta.section).toBe('World');
  expect(body.filter((block) => block.type === 'heading').length).toBeGreaterThan(0);
  expect(texts(body).join('\n')).not.toMatch(/Connect with us|Related Topics/);
});

test('a Markdown file dropped on the window becomes an article', async ({ library, article, files, dialogs, window }) => {
  await library.newArticle('Open meanwhile');
  await article.write('Stays as it is.');
  const markdown = '# Dropped in\n\nA paragraph with **bold** words.\n\n## Part two\n\n1. first\n2. second\n';
  await dropOn(library.pane, 'dropped.md', 'text/markdown', Buffer.from(markdown));
  await dialogs.imported.getByRole('button', { name: 'Done' }).click();
  await expect(article.headline).toHaveValue('Dropped in');
  await files.expectBody('Dropped in', ['p A paragraph with **bold** words.', 'h2 Part two', 'number0 first', 'number0 second']);
  await files.expectBody('Open meanwhile', ['p Stays as it is.']);
  await expect(window).toHaveTitle('Dropped in – Stet');
});

test('a Markdown file dropped on the tabs is imported too, and does not replace the page', async ({ library, article, dialogs, tabs }) => {
  await library.newArticle('Under it');
  await dropOn(tabs.strip, 'over.md', 'text/markdown', Buffer.from('# Over the text\n\nWords.\n'));
  await dialogs.imported.getByRole('button', { name: 'Done' }).click();
  await expect(article.headline).toHaveValue('Over the text');
});

test('an article from elsewhere is copied into the desk when its folder is dropped; anything else is refused in a sentence', async ({ stet, library, article, files, dialogs, window }) => {
  await expect(library.rows.first()).toBeVisible();
  const elsewhere = join(stet.home, 'From a colleague');
  await cp(files.path(await files.keyOf(FERRY)), elsewhere, { recursive: true });
  const json = await readFile(join(elsewhere, 'article.json'), 'utf8');
  await writeFile(join(elsewhere, 'article.json'), json.replace(FERRY, 'A colleague’s ferry hall'));
  await dropFromDisk(library.pane, elsewhere);
  await dialogs.notice('The article was copied into this desk. What you dropped is as it was.').waitFor();
  await expect(article.headline).toHaveValue('A colleague’s ferry hall');
  await expect(article.pictures.first().locator('img')).not.toHaveJSProperty('naturalWidth', 0);

  // One of the desk itself is opened, by its folder or its article.json.
  const rows = await library.rows.count();
  await dropFromDisk(library.pane, files.path(await files.keyOf(FERRY), 'article.json'));
  await expect(article.headline).toHaveValue(FERRY);
  await expect(library.rows).toHaveCount(rows);

  await dropFromDisk(library.pane, stet.profile);
  await dialogs.notice('An article is a folder with an article.json in it.').waitFor();
  await dropOn(library.pane, 'archive.zip', 'application/zip', Buffer.from('PK\u0003\u0004'));
  await dialogs.notice(/Stet takes articles and imports text/).waitFor();
  await expect(window).toHaveURL(/^app:/);
});
