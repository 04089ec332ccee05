import { expect, test } from './support/stet.ts';

test('a pull quote, a correction and an embed: made, written in, previewed, exported', async ({ library, article, files, system, dialogs, window }) => {
  await library.newArticle('Set apart');
  await article.write('The bridge opened.\n>> It took nine years\nAn earlier version named the wrong day.');
  await system.command('block.correction');
  await article.press('End');
  await article.press('Enter');
  await system.copyText('https://x.com/adaroe/status/1');
  await system.edit('paste');
  await expect(article.embeds).toHaveCount(1);
  await article.type('See also');
  await system.command('insert.embed');
  await article.type('javascript:alert(1)');
  await article.press('Enter');
  await expect(dialogs.embed.getByRole('alert')).toBeVisible();
  await dialogs.embed.getByLabel('Address').fill('films.example.org/opening');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await expect(article.embeds).toHaveCount(2);
  await article.embeds.nth(1).getByLabel('Title').fill('The opening on film');
  await files.expectBody('Set apart', [
    'p The bridge opened.',
    'pullQuote It took nine years',
    'correction An earlier version named the wrong day.',
    'embed',
    'p See also',
    'embed',
    'p ',
  ]);
  expect((await files.read('Set apart')).body.filter(({ type }) => type === 'embed')).toMatchObject([
    { url: 'https://x.com/adaroe/status/1', provider: 'X', author: '@adaroe', title: '' },
    { url: 'https://films.example.org/opening', provider: 'films.example.org', title: 'The opening on film' },
  ]);

  await system.command('view.preview');
  await expect(article.preview.locator('aside blockquote')).toHaveText('It took nine years');
  await expect(article.preview.locator('aside strong')).toHaveText('Correction');
  await expect(article.preview.getByRole('link', { name: 'The opening on film' })).toHaveAttribute('href', 'https://films.example.org/opening');

  await article.embeds.nth(0).getByRole('button', { name: 'Make it a link' }).click();
  await expect(article.embeds).toHaveCount(1);
  await expect(window.getByRole('link', { name: 'x.com/adaroe/status/1' })).toBeVisible();
});
