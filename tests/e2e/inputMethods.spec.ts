import { changeSettings } from './support/settings.ts';
import { compose } from './support/compose.ts';
import { markedText } from './support/markedText.ts';
import { expect, test } from './support/stet.ts';

test.beforeEach(async ({ library, article }) => {
  await library.newArticle();
  await expect(article.headline).toBeFocused();
  await article.write('The minister lied today.');
  await article.press('Control+Shift+E');
});

test('an input method keeps to suggest mode, and its word is one step of undo', async ({ window, article }) => {
  await article.press('Control+End');
  await compose(window, ['に', 'にほ', 'にほん'], '日本');
  await expect.poll(() => markedText(window)).toBe(':The minister lied today.|ins:日本');
  await window.keyboard.type('x');
  expect(await markedText(window)).toBe(':The minister lied today.|ins:日本x');
  await article.press('Control+Z');
  await article.press('Control+Z');
  expect(await markedText(window)).toBe(':The minister lied today.');

  // Given up, it leaves nothing, and nothing to decide on.
  await compose(window, ['に', 'にほ'], null);
  await expect.poll(() => markedText(window)).toBe(':The minister lied today.');
  await expect(window.getByText(/\d suggestion/)).toHaveCount(0);
});

test('an input method over a selection, in struck words, and in those of another', async ({ window, article, system }) => {
  await article.press('Home');
  for (let i = 0; i < 4; i += 1) await article.press('ArrowRight');
  for (let i = 0; i < 8; i += 1) await article.press('Shift+ArrowRight');
  await compose(window, ['ㅎ', '하', '한'], '한국');
  await expect.poll(() => markedText(window)).toBe(':The |del:minister|ins:한국|: lied today.');

  await changeSettings(window, { userName: 'Ben' });
  await article.press('ArrowLeft');
  await compose(window, ['ㄴ', '나'], '나');
  await expect.poll(() => markedText(window)).toBe(':The |del:minister|ins:한|ins:나|ins:국|: lied today.');
  for (let i = 0; i < 6; i += 1) await article.press('ArrowLeft');
  await compose(window, ['ㄷ', '다'], '다');
  await expect.poll(() => markedText(window)).toBe(':The |del:mini|ins:다|del:ster|ins:한|ins:나|ins:국|: lied today.');
  // One's own goes for good.
  await article.press('Backspace');
  expect(await markedText(window)).toBe(':The |del:minister|ins:한|ins:나|ins:국|: lied today.');
  await system.command('review.rejectAll');
  expect(await markedText(window)).toBe(':The minister lied today.');
});

test('an input method in a new paragraph, a list and a cell, and letters from right to left', async ({ window, article, system }) => {
  await article.press('Control+End');
  await article.press('Enter');
  await compose(window, ['と', 'とう'], '東');
  await article.press('Enter');
  await article.type('- ');
  await compose(window, ['き', 'きょう'], '京');
  await article.type('\n\n');
  await article.type('سلام');
  await compose(window, ['ّ'], 'ّ');
  await article.press('Backspace');
  await expect.poll(() => markedText(window)).toBe(':The minister lied today.|ins:東|ins:京|ins:سلام');
  await expect(article.body.locator('li')).toHaveText('京');
  await article.press('Enter');
  await article.press('Control+Alt+T');
  await expect(window.getByRole('dialog', { name: 'Insert table' })).toBeVisible();
  await article.press('Enter');
  await compose(window, ['ね', 'ねん'], '年');
  await expect(article.body.locator('th').first()).toHaveText('年');
  await system.command('review.acceptAll');
  expect(await markedText(window)).toBe(':The minister lied today.|:東|:京|:سلام|:年');
});
