import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { marked } from './review/markedArticle.ts';
import { timePresses, watchPresses } from './review/presses.ts';
import { clickInTheMiddle, quantile, typeLetters, watchKeys } from './typing/latency.ts';
import { openContent } from './typing/subjects.ts';

/** Deciding in the whole app with a long article of 500 suggestions and 200 comments: from the press to the frame that shows it. */
test('deciding with 500 suggestions', { timeout: 600_000 }, async () => {
  const { app, page } = await openContent(marked);
  await page.waitForTimeout(2000);
  await watchPresses(page);
  const rows: Record<string, string>[] = [];
  const add = (what: string, times: readonly number[]): void => {
    rows.push({ what, times: String(times.length), p50: quantile(times, 0.5).toFixed(0), worst: Math.max(...times).toFixed(0) });
  };
  const time = async (what: string, times: number, press: () => Promise<unknown>): Promise<void> => {
    add(what, await timePresses(page, times, press));
  };
  await time('next (F8)', 10, () => page.keyboard.press('F8'));
  await time('accept one (Ctrl+F8)', 10, () => page.keyboard.press('Control+F8'));
  await time('open the list', 1, () => page.keyboard.press('Control+Alt+r'));
  await page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first().focus();
  await time('next in the list (J)', 10, () => page.keyboard.press('j'));
  await time('accept in the list (A)', 10, () => page.keyboard.press('a'));
  add('key beside the list', await keysBesideTheList(page));
  await time('show only one person’s', 1, () => page.getByLabel('Show suggestions by').selectOption({ index: 1 }));
  await time('accept all of that person', 1, () => page.getByRole('button', { name: 'Accept all' }).click());
  await page.getByLabel('Show suggestions by').selectOption({ index: 0 });
  await time('accept all the rest', 1, () => page.getByRole('button', { name: 'Accept all' }).click());
  await page.getByRole('textbox', { name: 'Article body' }).focus();
  await time('undo that', 1, () => page.keyboard.press('Control+z'));
  await app.close();
  console.log('\nFrom the press to its frame; ms');
  console.table(rows);
});

async function keysBesideTheList(page: Page): Promise<number[]> {
  await watchKeys(page);
  await clickInTheMiddle(page, '[aria-label="Article body"]');
  return typeLetters(page, 40);
}
