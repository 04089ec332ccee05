import { expect, test } from './support/stet.ts';

test('counts what is open and goes there by keyboard; the outline jumps to a subheading', async ({
  window,

  article,
}) => {
  await window.getByRole('button', { name: 'New article' }).first().click();
  await article.headline.waitFor();
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
