import { ArticlePage } from './pages/ArticlePage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { DeskFiles } from './support/deskFiles.ts';
import { expect, test } from './support/stet.ts';

const SAMPLE = 'Old ferry hall reopens as a library, with its clock running again';

test('a new computer: one button, and one writes in the sample article', async ({ stet }) => {
  const window = await stet.open({ firstRun: true });
  await expect(window.getByRole('heading', { name: 'Choose your desk' })).toBeVisible();
  const folder = await window.getByText(stet.home).innerText();

  await window.getByRole('button', { name: 'Use this folder' }).click();
  const article = new ArticlePage(window);
  await expect(article.headline).toHaveValue(SAMPLE);
  // The second click, and one types.
  await article.body.getByText('For the first time in nine years').or(article.body.locator('p').first()).first().click();
  await article.press('End');
  await article.type(' Typed on the first day.');
  await article.saved();

  const files = new DeskFiles(folder);
  await files.expectWords(SAMPLE, 'Typed on the first day.');

  await stet.quit();
  const again = await stet.open({ firstRun: true });
  const reopened = new ArticlePage(again);
  await expect(reopened.headline).toHaveValue(SAMPLE);
  await expect(reopened.body).toContainText('Typed on the first day.');
  await expect(new LibraryPage(again).rows).toHaveCount((await files.keys()).length);
});

test('another folder than the suggested one', async ({ stet }) => {
  const window = await stet.open({ firstRun: true });
  await stet.system.pickFiles(stet.home);
  await window.getByRole('button', { name: 'Choose another…' }).click();
  await expect(new LibraryPage(window).pane).toBeVisible();
  await expect(window.getByText('Choose your desk')).toHaveCount(0);
});
