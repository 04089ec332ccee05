import { readFile } from 'node:fs/promises';
import { compose } from './support/compose.ts';
import { expect, test } from './support/stet.ts';

test('an Arabic article runs from right to left in fields, text, lists and page', async ({ library, article, details, system, stet, dialogs }) => {
  await library.newArticle();
  await details.language.fill('ar');
  await details.language.press('Enter');
  const directionOf = (element: Element): string => getComputedStyle(element).direction;
  await expect.poll(() => article.body.evaluate(directionOf)).toBe('rtl');
  expect(await article.headline.evaluate(directionOf)).toBe('rtl');
  // The first block is empty, and begins at the right all the same.
  expect(await article.body.locator('p').first().evaluate(directionOf)).toBe('rtl');
  await article.headline.fill('الجسر يفتح');
  // In a field of the details text runs as it is written.
  for (const field of [details.section, details.pane.getByLabel('Description').first()]) {
    await field.fill('ثقافة');
    expect(await field.evaluate(directionOf)).toBe('rtl');
    await field.fill('Culture');
    expect(await field.evaluate(directionOf)).toBe('ltr');
  }
  await article.write('قال "نعم" في 2026.\nStet is written in English.\n- بند');
  const blocks = article.body.locator('p');
  expect(await blocks.nth(0).evaluate(directionOf)).toBe('rtl');
  expect(await blocks.nth(1).evaluate(directionOf)).toBe('ltr');
  await expect(blocks.nth(0)).toContainText('«نعم»');
  const list = article.body.locator('ul');
  const sides = await list.evaluate((one) => ({ start: parseFloat(getComputedStyle(one).paddingRight), end: parseFloat(getComputedStyle(one).paddingLeft) }));
  expect(sides.start).toBeGreaterThan(sides.end);
  // Columns run as they do on the page: the first one is at the right.
  await article.press('Enter');
  await article.press('Enter');
  await article.press('Control+Alt+T');
  await article.press('Enter');
  const cells = article.body.locator('th');
  await expect(cells).toHaveCount(3);
  await article.type('سنة');
  const lefts = await cells.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(lefts).toEqual(lefts.toSorted((one, other) => other - one));
  expect(await cells.first().locator('p').evaluate(directionOf)).toBe('rtl');
  await article.saved();
  const path = `${stet.home}/page.html`;
  await system.saveAt(path);
  await system.command('file.export');
  await dialogs.export.getByRole('button', { name: 'Export…' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('<html lang="ar" dir="rtl">');
});

test('quotes, dashes and ellipses are set in the fields too, and one Backspace or Undo gives back what was typed', async ({ window, library, article, details, files }) => {
  await library.newArticle('He said "yes" -- it\'s so...');
  await expect(article.headline).toHaveValue('He said “yes” — it’s so…');
  await article.press('Backspace');
  await expect(article.headline).toHaveValue('He said “yes” — it’s so...');
  await article.type(' "');
  await article.press('Control+Z');
  await expect(article.headline).toHaveValue('He said “yes” — it’s so... "');
  await article.press('Control+Shift+Z');
  await expect(article.headline).toHaveValue('He said “yes” — it’s so... “');
  await details.language.fill('fr');
  await details.language.press('Enter');
  await article.standfirst.click();
  await window.keyboard.type('"Oui", vraiment?');
  await expect(article.standfirst).toHaveValue('«\u202fOui\u202f», vraiment\u202f?');
  await article.saved();
  expect((await files.read('He said “yes” — it’s so... “')).meta.standfirst).toBe('«\u202fOui\u202f», vraiment\u202f?');
});

for (const mode of ['Edit', 'Suggest'] as const) {
  test(`input methods and dead keys write what they settle on, in ${mode} mode`, async ({ window, library, article, system }) => {
    await library.newArticle('IME');
    await article.write('A ');
    if (mode === 'Suggest') {
      await system.command('review.suggest');
      await article.body.focus();
      await article.press('Control+End');
    }
    await compose(window, ['と', 'とう', 'とうきょう', '東京'], '東京');
    await article.type(' ');
    await compose(window, ['ㅎ', '하', '한'], '한');
    await article.type(' ');
    await compose(window, ['z', 'zh', 'zhong'], '中文');
    await article.type(' caf');
    await compose(window, ['´'], 'é');
    await expect(article.body).toHaveText('A 東京 한 中文 café');
    const marked = await article.body.locator('[data-rev="ins"]').allTextContents();
    expect(marked.join('')).toBe(mode === 'Suggest' ? '東京 한 中文 café' : '');
    await article.press('Control+z');
    await expect(article.body).not.toContainText('é');
    await expect(article.body).toContainText('中文');
  });
}
