import { expect, test } from './support/stet.ts';

test('what cannot be seen is shown on demand, and the page is not changed for it', async ({ window, library, article, system }) => {
  await library.newArticle('Shown');
  await article.write('One  two');
  await article.press('Control+Shift+Space');
  await article.type('three');
  const before = await article.body.innerHTML();
  await system.command('view.invisibles');
  const shown = (): Promise<Record<string, string[]>> =>
    window.evaluate(() =>
      Object.fromEntries(['stet-fixed', 'stet-double', 'stet-tab'].map((name) => [name, [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString())])),
    );
  await expect.poll(shown).toEqual({ 'stet-fixed': ['\u00a0'], 'stet-double': ['  '], 'stet-tab': [] });
  expect(await article.body.locator('p').first().evaluate((one) => getComputedStyle(one, '::after').content)).toContain('¶');
  expect(await article.body.innerHTML()).toBe(before);
  await system.command('view.invisibles');
  await expect.poll(shown).toEqual({ 'stet-fixed': [], 'stet-double': [], 'stet-tab': [] });
});

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
