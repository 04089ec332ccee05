import type { Locator } from '@playwright/test';
import { withComments, withSuggestions } from '../bench/review/marked.ts';
import type { Content } from '../../domain/article/article.ts';
import { CommentsPage } from './pages/CommentsPage.ts';
import { colleagueEdits } from './support/colleague.ts';
import { expect, test } from './support/stet.ts';

const FERRY = 'Old ferry hall reopens as a library, with its clock running again';
const PARAGRAPHS = 90;

function fullOfMarks(content: Content): Content {
  const body = Array.from({ length: PARAGRAPHS }, (_, n) => ({ type: 'paragraph' as const, id: `p${n}`, runs: [{ text: `Paragraph ${n + 1}. ${'The council met on Tuesday to hear what the harbour would cost. '.repeat(5)}` }] }));
  const suggested = withSuggestions(body, PARAGRAPHS);
  return { ...content, ...withComments(suggested.body, PARAGRAPHS), review: { changes: suggested.changes } };
}

const topOf = async (one: Locator): Promise<number> => (await one.boundingBox())?.y ?? NaN;

test('many comments and suggestions: only those near the window are laid out, and the keys reach all of them', async ({ window, library, article, files, stet }) => {
  test.setTimeout(60_000);
  const comments = new CommentsPage(window);
  await colleagueEdits(stet.desk, await files.keyOf(FERRY), fullOfMarks);
  await library.open(FERRY);
  await expect(comments.filter).toContainText(`Open (${PARAGRAPHS})`);
  await expect(comments.cards.first()).toHaveAttribute('aria-setsize', String(PARAGRAPHS));
  expect(await comments.cards.count()).toBeLessThan(30);

  await article.press('F4');
  for (let n = 1; n < 40; n += 1) await article.press('j');
  const card = comments.pane.locator('[data-thread="t39"]');
  await expect(card).toBeFocused();
  await expect(card).toHaveAttribute('aria-posinset', '40');
  // Each stands beside its text, once the page rests.
  const text = article.body.locator('[data-note="active"]');
  await expect.poll(async () => Math.abs((await topOf(card)) - (await topOf(text)))).toBeLessThan(24);
  await window.mouse.move(700, 500);
  for (let n = 0; n < 12; n += 1) await window.mouse.wheel(0, 600);
  await expect(card).toBeFocused();
  const seen = comments.pane.locator('[data-thread="t60"]');
  await article.body.getByText('Paragraph 61.').scrollIntoViewIfNeeded();
  await expect(seen).toBeVisible();
  const said = article.body.locator('p', { hasText: 'Paragraph 61.' }).locator('[data-note]');
  await expect.poll(async () => Math.abs((await topOf(seen)) - (await topOf(said)))).toBeLessThan(24);
  expect(await comments.cards.count()).toBeLessThan(30);

  await stet.system.command('review.panel');
  const list = window.getByRole('list', { name: 'Suggestions' });
  const rows = list.getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);
  await rows.first().getByRole('button').first().focus();
  for (let n = 0; n < 50; n += 1) await article.press('j');
  const row = list.locator('[aria-current="true"]');
  await expect(row).toHaveAttribute('aria-posinset', '51');
  await expect(row).toBeInViewport();
  await expect(row.getByRole('button').first()).toBeFocused();
  await article.press('a');
  await expect(window.getByRole('status').filter({ hasText: `${PARAGRAPHS - 1} suggestions` }).first()).toBeVisible();
  await expect(list.locator('[aria-current="true"]').getByRole('button').first()).toBeFocused();
});
