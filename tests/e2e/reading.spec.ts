import type { Content } from '../../domain/article/article.ts';
import { isTextBlock, isTextRun, type Block } from '../../domain/body/body.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { findings } from './support/axe.ts';
import { colleagueEdits } from './support/colleague.ts';
import { expect, test } from './support/stet.ts';

const AT = '2026-11-26T10:00:00Z';
const BEN = { by: 'ben', name: 'Ben Ode', at: AT, pass: 'legal' };

/** Another headline, a word replaced, a paragraph taken away, a suggestion and a comment. */
function edited({ meta, body, ...rest }: Content): Content {
  const texts = body.filter((block) => block.type === 'paragraph');
  const [first, second, third] = texts;
  const change = (block: Block): Block[] => {
    if (!isTextBlock(block)) return [block];
    if (block === third) return [];
    if (block === first) return [{ ...block, runs: block.runs.map((run) => (isTextRun(run) ? { ...run, text: run.text.replace(/\bhall\b/, 'palace') } : run)) }];
    if (block !== second) return [block];
    return [{ ...block, runs: [{ text: 'Officially, ', rev: { ins: 'ben-1' } }, ...block.runs] }];
  };
  return {
    ...rest,
    meta: { ...meta, headline: `${meta.headline}, at last` },
    body: body.flatMap(change),
    review: { changes: { 'ben-1': BEN } },
    comments: [{ id: 't1', anchor: { kind: 'article' }, messages: [{ id: 'm1', ...BEN, text: 'Seen by legal.' }] }],
  };
}

test('what a colleague changed since it was read: told, shown, gone through, read', async ({ window, library, article, files, stet }) => {
  test.setTimeout(60_000);
  const ferry = 'Old ferry hall reopens as a library, with its clock running again';
  const bar = window.getByRole('region', { name: 'New since you read it' });
  await library.open(ferry);
  await article.write('Mine.');
  await article.saved();
  await expect(bar).toHaveCount(0);
  await expect(library.row(ferry).getByText('Changed since you read it')).toHaveCount(0);

  const key = await files.keyOf(ferry);
  await colleagueEdits(stet.desk, key, edited);
  await expect(bar.getByText(/^5 changes since you read it at \d\d:\d\d$/)).toBeVisible({ timeout: 15_000 });
  await expect(library.row(ferry).getByText('Changed since you read it')).toBeVisible();

  // One’s own words are no news; the others stay new until they are read, in any mode and after a new start.
  await article.write(' Mine too.');
  await article.saved();
  await stet.quit();
  const again = await stet.open();
  const rows = new LibraryPage(again);
  await rows.open(ferry);
  const text = again.getByRole('textbox', { name: 'Article body' });
  const told = again.getByRole('region', { name: 'New since you read it' });
  await expect(told.getByText(/^5 changes since you read it/)).toBeVisible();
  await text.focus();
  await again.keyboard.press('Control+Alt+U');
  await expect(text).toHaveAttribute('contenteditable', 'false');
  await expect(text.locator('[data-rev~="del"]', { hasText: 'hall' })).toBeVisible();
  await expect(text.locator('[data-rev~="ins"]', { hasText: 'palace' })).toHaveAttribute('aria-description', 'insertion, edited directly');
  await expect(text.getByText('Mine. Mine too.')).not.toHaveAttribute('data-rev', /./);
  await expect(again.getByRole('list', { name: 'New in this field' }).getByText('at last')).toBeVisible();
  const tools = again.getByRole('toolbar', { name: 'Review tools' });
  await expect(tools.getByText('5 changes')).toBeVisible();

  await again.keyboard.press('Control+Alt+R');
  const list = again.getByRole('list', { name: 'New since you read it' });
  const names = await list.getByRole('button').evaluateAll((all) => all.map((one) => one.firstElementChild?.textContent ?? ''));
  expect(names).toHaveLength(5);
  expect(names[0]).toMatch(/^edited directly, change: Headline: .* becomes .*, at last$/);
  expect(names[1]).toMatch(/^Comment by Ben Ode on the whole article, open: Seen by legal\.$/);
  expect(names[2]).toBe('edited directly, replacement: hall becomes palace');
  expect(names[3]).toBe('insertion by Ben Ode, legal pass: Officially, ');
  expect(names[4]).toMatch(/^edited directly, deletion: /);
  expect(await findings(again)).toEqual([]);

  // F8 goes through them from anywhere, J and K in the list; nothing can be decided here.
  for (let n = 0; n < 3; n += 1) await again.keyboard.press('F8');
  await expect(tools.getByText('3 of 5 changes')).toBeVisible();
  await expect(text.locator('[data-at]').first()).toBeInViewport();
  await list.getByRole('button', { name: /palace/ }).focus();
  await again.keyboard.press('j');
  await expect(list.getByRole('button', { name: /Officially/ })).toBeFocused();
  await expect(tools.getByRole('button', { name: 'Accept and move to next' })).toBeDisabled();

  await again.keyboard.press('m');
  await expect(told).toHaveCount(0);
  await expect(text).toHaveAttribute('contenteditable', 'true');
  await expect(rows.row(ferry).getByText('Changed since you read it')).toHaveCount(0);
  await again.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(told.getByText(/^5 changes since you read it/)).toBeVisible();
  await again.keyboard.press('Control+Alt+Shift+U');
  await expect(told).toHaveCount(0);
});
