import { findings } from './support/axe.ts';
import { useTheme } from './support/theme.ts';
import { expect, test } from './support/stet.ts';

test('focus and typewriter mode, zoom and high contrast', async ({ window, library, article, system }) => {
  await library.newArticle('Modes');
  await article.write(Array.from({ length: 40 }, (_, n) => `Paragraph ${String(n + 1)}.`).join('\n'));

  // Focus: panels and their bars away, only the paragraph with the caret in full colour.
  await article.press('Control+Alt+R');
  await expect(window.getByRole('toolbar', { name: 'Review tools' })).toBeVisible();
  await article.press('Shift+F11');
  await expect(window.getByRole('toolbar', { name: 'Review tools' })).toHaveCount(0);
  await expect(library.pane).toHaveCount(0);
  const here = article.body.locator('> [data-here]');
  await expect(here).toHaveText('Paragraph 40.');
  await article.press('ArrowUp');
  await expect(here).toHaveText('Paragraph 39.');
  const colour = (index: number) => article.body.locator('> p').nth(index).evaluate((one) => getComputedStyle(one).color);
  expect(await colour(38)).not.toBe(await colour(37));
  await expect.poll(() => system.isOn('view.focus')).toBe(true);

  // Typewriter: the line with the caret stays where it is while one writes and moves; a click moves nothing.
  await article.press('Control+F11');
  const off = () =>
    here.evaluate((one) => {
      const [line, page] = [one.getBoundingClientRect(), one.closest('[data-page]')?.getBoundingClientRect()];
      return page === undefined ? Infinity : Math.abs(line.top + line.height / 2 - (page.top + page.height * 0.45));
    });
  for (let lines = 0; lines < 6; lines += 1) {
    await article.press('ArrowUp');
    await expect.poll(off).toBeLessThan(8);
  }
  await article.type('More. ');
  await expect.poll(off).toBeLessThan(8);
  const scrolled = await article.page.evaluate((page) => page.scrollTop);
  await article.body.locator('> p').nth(30).click();
  await expect(here).toContainText('Paragraph 31.');
  expect(Math.abs((await article.page.evaluate((page) => page.scrollTop)) - scrolled)).toBeLessThan(2);

  // Who asks for a panel is done with focus mode.
  await article.press('Control+Alt+l');
  await expect(library.pane).toBeVisible();
  await expect.poll(() => system.isOn('view.focus')).toBe(false);

  const width = await window.evaluate(() => document.documentElement.clientWidth);
  await article.press('Control+=');
  await expect.poll(() => window.evaluate(() => document.documentElement.clientWidth)).toBeLessThan(width);
  await article.press('Control+0');
  await expect.poll(() => window.evaluate(() => document.documentElement.clientWidth)).toBe(width);

  await useTheme(window, 'contrast');
  expect(await findings(window)).toEqual([]);
  await article.press('Shift+F11');
  await expect(library.pane).toHaveCount(0);
  expect(await findings(window)).toEqual([]);
});
