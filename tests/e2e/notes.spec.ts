import { expect, test } from './support/stet.ts';

test('a note to oneself is written into the text and never leaves it', async ({ window, library, article, system }) => {
  await library.newArticle('Noted');
  await article.write('The mayor agreed ');
  await article.press('Control+Shift+N');
  await article.type('ask Ana');
  await article.press('Control+Shift+N');
  await article.type(' at once.');
  const note = article.body.locator('mark');
  await expect(note).toHaveText('ask Ana');
  await expect(window.getByRole('contentinfo', { name: 'Status' })).toContainText('5 words');
  await system.command('view.preview');
  await expect(article.preview.locator('article')).toContainText('The mayor agreed at once.');
  await expect(article.preview.locator('article')).not.toContainText('Ana');

  // Other programs get the text without it; in this window it comes along.
  await article.body.focus();
  await article.press('Control+a');
  await system.edit('copy');
  await expect.poll(() => system.readClipboard()).toMatchObject({ text: 'The mayor agreed at once.', html: expect.not.stringContaining('Ana') });
  await article.press('ArrowRight');
  await article.press('Enter');
  await system.edit('paste');
  await expect(note).toHaveText(['ask Ana', 'ask Ana']);

  // Taking the formatting off does not publish it.
  await article.press('Control+a');
  await article.press('Control+\\');
  await expect(note).toHaveCount(2);
  await article.press('Control+z');
  await article.press('Control+z');
  await expect(note).toHaveCount(1);
});
