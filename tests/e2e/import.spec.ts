import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropOn } from './pages/ArticlePage.ts';
import { outline, texts } from './support/deskFiles.ts';
import { expect, test } from './support/stet.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/import');
const SHARED = join(process.env['STET_SHARED'] ?? join(import.meta.dirname, '../../../shared'), 'samples/published-page.txt');
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

test('a file that is no text is refused in a sentence', async ({ library, dialogs, window }) => {
  await dropOn(library.pane, 'archive.zip', 'application/zip', Buffer.from('PK\u0003\u0004'));
  await dialogs.notice(/./).first().waitFor();
  await expect(window).toHaveURL(/^app:/);
});
