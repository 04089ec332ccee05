import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { markedText as marked } from './support/markedText.ts';
import { expect, test, type Stet } from './support/stet.ts';

/** The body as the file on disk holds it. */
async function saved(stet: Stet): Promise<{ text: string; review: { changes?: object } | undefined }> {
  const folders = await readdir(stet.desk);
  for (const folder of folders) {
    if (!folder.includes('untitled')) continue;
    const text = await readFile(join(stet.desk, folder, 'article.json'), 'utf8');
    return { text, review: (JSON.parse(text) as { review?: { changes?: object } }).review };
  }
  throw new Error(`no new article among ${folders.join()}`);
}

test.beforeEach(async ({ library, article }) => {
  await library.newArticle();
  await expect(article.headline).toBeFocused();
  await article.write('The minister lied today.');
});

test('suggests, lists, accepts and rejects', async ({ window, article, stet }) => {
  await article.press('Control+Shift+E');
  await article.press('Home');
  for (let i = 0; i < 13; i += 1) await article.press('ArrowRight');
  for (let i = 0; i < 4; i += 1) await article.press('Shift+ArrowRight');
  await window.keyboard.type('misspoke');
  expect(await marked(window)).toBe(':The minister |del:lied|ins:misspoke|: today.');
  await article.press('End');
  for (let i = 0; i < 3; i += 1) await article.press('Backspace');
  expect(await marked(window)).toBe(':The minister |del:lied|ins:misspoke|: tod|del:ay.');

  await article.press('Control+Alt+R');
  const list = window.getByRole('list', { name: 'Suggestions' });
  await expect(list.getByRole('button', { name: /^replacement by .*line pass: lied becomes misspoke/ })).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(window.getByTestId('word-count')).toHaveText('4 words');

  await article.saved();
  const before = await saved(stet);
  expect(Object.keys(before.review?.changes ?? {})).toHaveLength(3);

  await list.getByRole('button', { name: /^replacement/ }).focus();
  await window.keyboard.press('a');
  expect(await marked(window)).toBe(':The minister misspoke tod|del:ay.');
  await window.keyboard.press('r');
  expect(await marked(window)).toBe(':The minister misspoke today.');
  await article.saved();
  expect((await saved(stet)).text).not.toContain('review');

  // Each decision is one step of undo.
  await article.body.focus();
  await article.press('Control+Z');
  expect(await marked(window)).toBe(':The minister misspoke tod|del:ay.');
  await article.press('Control+Z');
  expect(await marked(window)).toBe(':The minister |del:lied|ins:misspoke|: tod|del:ay.');
});

test('what is cut and pasted was moved, and a copy is the text as it will be', async ({ window, article, stet, system }) => {
  await article.press('Control+Shift+E');
  await article.press('Home');
  await article.press('Shift+End');
  await article.press('Control+X');
  await expect(article.body.locator('[data-rev="del"]')).toHaveText('The minister lied today.');
  await article.press('Control+End');
  await article.press('Enter');
  await article.press('Control+V');
  await expect(article.body.locator('[data-move="from"]')).toHaveText('The minister lied today.');
  await expect(article.body.locator('[data-move="to"]')).toHaveText('The minister lied today.');
  await system.command('review.rejectAll');
  await expect(article.body.locator('[data-rev]')).toHaveCount(0);
  await article.press('Control+End');
  for (let i = 0; i < 7; i += 1) await article.press('Backspace');
  await window.keyboard.type('again.');
  await article.press('Control+A');
  await article.press('Control+C');
  const text = await stet.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toBe('The minister liedagain.');
});

test('fields are suggested too, decided under the field, and undone with the text', async ({ window, article, details, stet }) => {
  await article.headline.fill('Quay opens');
  await article.press('Control+Shift+E');
  await article.headline.fill('Quay shuts');
  await article.body.focus();
  await article.press('Control+End');
  await window.keyboard.type(' Again.');
  const strip = window.getByRole('list', { name: 'Suggested for this field' });
  await expect(strip.getByRole('note', { name: /Headline: Quay opens becomes Quay shuts/ })).toBeVisible();
  await article.saved();
  await stet.system.command('view.preview');
  await expect(article.preview.locator('h1')).toHaveText('Quay opens');
  await stet.system.command('view.preview');

  await stet.system.command('review.acceptAll');
  await expect(strip).toHaveCount(0);
  await article.body.focus();
  await article.press('Control+Z');
  await expect(strip).toBeVisible();
  expect(await marked(window)).toBe(':The minister lied today.|ins: Again.');

  await strip.getByRole('button', { name: 'Reject' }).click();
  await expect(article.headline).toHaveValue('Quay opens');
  await article.press('Control+Z');
  await expect(article.headline).toHaveValue('Quay shuts');

  await stet.system.command('review.read');
  await expect(article.headline).toHaveAttribute('readonly', '');
  await expect(details.slug).toHaveAttribute('readonly', '');
});

test('the review bar: views, single keys, only one person’s, a reason', async ({ window, article, stet }) => {
  const bar = window.getByRole('toolbar', { name: 'Review tools' });
  await expect(bar).toHaveCount(0);
  await article.headline.fill('Quay opens');
  await article.press('Control+Shift+E');
  await article.headline.fill('Quay shuts');
  await article.write(' Again.');
  await article.press('Home');
  for (let i = 0; i < 4; i += 1) await article.press('Shift+ArrowRight');
  await article.press('Delete');
  await expect(bar.getByText('3 suggestions')).toBeVisible();

  // Simple markup is the text as it will be, and is written in.
  await article.press('Shift+F9');
  await expect(bar.getByText('As it will be')).toBeVisible();
  await expect(article.body.getByText('The', { exact: true })).toBeHidden();
  await article.press('End');
  await window.keyboard.type(' No');
  await article.press('Backspace');
  await article.press('Backspace');
  expect(await marked(window)).toBe('del:The |:minister lied today.|ins: Again. ');

  await article.press('Control+F9');
  const original = window.getByRole('textbox', { name: 'Article body' });
  await expect(original).toHaveText('The minister lied today.');
  await expect(original).toHaveAttribute('contenteditable', 'false');
  await expect(article.headline).toHaveValue('Quay opens');
  await expect(article.headline).toHaveAttribute('readonly', '');
  await article.press('Control+Shift+F9');
  await expect(original).toHaveText('minister lied today. Again. ');
  await expect(article.headline).toHaveValue('Quay shuts');

  // Going to a suggestion shows it where it is; single keys decide and go on.
  await bar.getByRole('button', { name: 'Next suggestion' }).click();
  await expect(bar.getByRole('combobox', { name: 'What is shown of suggestions' })).toHaveValue('all');
  await expect(bar.getByText('1 of 3 suggestions')).toBeVisible();
  await bar.getByRole('button', { name: 'Next suggestion' }).focus();
  await window.keyboard.press('j');
  await window.keyboard.press('r');
  await expect(bar.getByText('2 of 2 suggestions')).toBeVisible();
  expect(await marked(window)).toBe(':The minister lied today.|ins: Again. ');
  await window.keyboard.press('Control+Z');
  expect(await marked(window)).toBe('del:The |:minister lied today.|ins: Again. ');

  // By the selection in the text.
  await article.body.focus();
  await article.press('Control+End');
  await article.press('Control+F8');
  expect(await marked(window)).toBe('del:The |:minister lied today. Again. ');

  await stet.system.command('review.panel');
  const list = window.getByRole('list', { name: 'Suggestions' });
  await list.getByRole('button', { name: /deletion/ }).focus();
  await window.keyboard.press('w');
  await window.keyboard.type('Repeats the headline');
  await window.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: /deletion.*\(Repeats the headline\)/ })).toBeFocused();
  await article.saved();
  expect((await saved(stet)).text).toContain('"reason":"Repeats the headline"');

  // Another pass is not shown as a suggestion: its text looks final.
  await window.getByRole('combobox', { name: 'Pass you are working in' }).selectOption('legal');
  await article.write('!');
  await window.getByRole('combobox', { name: 'Show suggestions of pass' }).selectOption('legal');
  await expect(article.body.getByText('The', { exact: true })).toBeHidden();
  await expect(bar.getByText('Only Legal pass')).toBeVisible();
});

test('the menu of a suggestion, in Word’s words, and what the pointer is told', async ({ window, article }) => {
  await article.press('Control+Shift+E');
  await article.press('End');
  await window.keyboard.type(' Twice.');
  await article.press('Control+Home');
  await article.press('Control+Shift+ArrowRight');
  await article.press('Delete');
  await expect(article.body.getByText('Twice.')).toHaveAttribute('title', /^Unnamed · .*\nInsertion, line pass$/);
  await article.body.getByText('Twice.').click({ button: 'right' });
  await window.getByRole('menuitem', { name: /^Accept and move to next/ }).click();
  expect(await marked(window)).toBe('del:The|: minister lied today. Twice.');
  // By key it is that of the suggestion at the caret.
  await article.body.focus();
  await article.press('Control+Home');
  await article.press('Shift+F10');
  await window.getByRole('menuitem', { name: 'Reject deletion by Unnamed' }).press('Enter');
  expect(await marked(window)).toBe(':The minister lied today. Twice.');
});

test('in simple markup a paragraph whose mark is struck goes on with the next one', async ({ article }) => {
  await article.write('\nNobody asked.\nThe end.');
  await article.press('Control+Shift+E');
  await article.press('Control+Home');
  await article.press('End');
  await article.press('Delete');
  await article.press('Shift+F9');
  const tops = await article.body.locator('> p').evaluateAll((all) => all.map((one) => Math.round(one.getClientRects()[0]?.top ?? 0)));
  expect(tops[1]).toBe(tops[0]);
  expect(tops[2]).toBeGreaterThan((tops[1] ?? 0) + 40);
  await article.press('F9');
});
