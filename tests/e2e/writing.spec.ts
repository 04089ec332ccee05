import { expect, test } from './support/stet.ts';

test('counts what is open and goes there by keyboard; the outline jumps to a subheading', async ({
  window,
  library,
  article,
}) => {
  await library.newArticle();
  await article.headline.fill('Ferry late');
  await article.write('## First part');
  await window.keyboard.press('Enter');
  await window.keyboard.type('The captain, TK, was ?? years old.');
  const open = window.getByRole('button', { name: '2 TKs' });
  await expect(open).toBeVisible();

  await window.keyboard.press('Control+Alt+k');
  await window.keyboard.type('Ana Brook');
  await expect(article.body).toContainText('The captain, Ana Brook, was ?? years old.');
  await expect(window.getByRole('button', { name: '1 TK', exact: true })).toBeVisible();

  await window.getByTestId('word-count').click();
  await expect(window.getByText('Reading time')).toBeVisible();
  await window
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: 'First part' })
    .click();
  await expect(article.body.getByRole('heading', { name: 'First part' })).toBeInViewport();
});

test('marks, a non-breaking space and moving a block, by keyboard', async ({ window, library, article }) => {
  await library.newArticle();
  await article.write('First 10');
  await window.keyboard.press('Control+Shift+Space');
  await window.keyboard.type('km ');
  await window.keyboard.press('Control+Alt+e');
  await window.keyboard.type('code');
  await window.keyboard.press('Control+Alt+e');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Second');
  await expect(article.body.locator('code')).toHaveText('code');
  const lines = (): Promise<string[]> => article.body.locator('> p').allTextContents();
  expect(await lines()).toEqual(['First 10\u00a0km code', 'Second']);
  await window.keyboard.press('Alt+ArrowUp');
  expect(await lines()).toEqual(['Second', 'First 10\u00a0km code']);
  await window.keyboard.type('!');
  await window.keyboard.press('Alt+ArrowDown');
  expect(await lines()).toEqual(['First 10\u00a0km code', 'Second!']);

  // Shift with the keys to the ends of the text selects up to there.
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Home');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Control+Shift+End');
  await window.keyboard.type('ive');
  expect(await lines()).toEqual(['Five']);
  await window.keyboard.press('Control+Shift+Home');
  await window.keyboard.type('Six');
  expect(await lines()).toEqual(['Six']);
});
