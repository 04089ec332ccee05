import { findings } from './support/axe.ts';
import { expect, test, type Stet } from './support/stet.ts';
import { CommentsPage } from './pages/CommentsPage.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface SavedThread {
  readonly anchor: { readonly kind: string; readonly quote?: string };
  readonly messages: readonly { readonly text: string; readonly mentions?: readonly string[] }[];
  readonly resolved?: object;
  readonly todo?: { readonly assignee?: { readonly name: string } };
}

/** The comments as the new article's file on disk holds them. */
async function onDisk(stet: Stet): Promise<readonly SavedThread[]> {
  for (const folder of await readdir(stet.desk)) {
    if (!folder.includes('untitled')) continue;
    const { comments = [] } = JSON.parse(await readFile(join(stet.desk, folder, 'article.json'), 'utf8')) as { comments?: SavedThread[] };
    return comments;
  }
  throw new Error('there is no new article');
}

test('comments on text: written, answered, found, lost and back, all by the keyboard', async ({ window, library, article, dialogs, stet }) => {
  test.setTimeout(60_000);
  const comments = new CommentsPage(window);
  await library.newArticle();
  await article.write('The minister misstated the figure.\nNobody asked him why.');
  await article.selectBack('asked him why.');
  await comments.comment('Did nobody?');
  await expect(article.body).toBeFocused();
  expect(await comments.commented()).toBe('The minister misstated the figure.Nobody [asked him why.]');
  expect(await comments.names()).toEqual(['Comment by Unnamed on ‘asked him why.’, open']);

  // With the caret in a word the comment is about the word; typing after it goes on without it.
  await article.press('Control+Home');
  for (let i = 0; i < 16; i += 1) await article.press('ArrowRight');
  await article.press('Control+Alt+M');
  await expect(comments.draft.getByRole('button', { name: 'Text' })).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.type('Source? @ines');
  await article.press('ArrowDown');
  await article.press('ArrowUp');
  await article.press('Enter');
  await article.press('Control+Enter');
  expect(await comments.names()).toEqual(['Comment by Unnamed on ‘misstated’, open', 'Comment by Unnamed on ‘asked him why.’, open']);
  await article.saved();
  expect(await onDisk(stet)).toMatchObject([{ anchor: { kind: 'text', quote: 'asked him why.' } }, { messages: [{ text: 'Source? @Ines Calloway', mentions: ['ines calloway'] }] }]);

  // F4 goes from one to the next from anywhere; J and K in the list; R answers.
  await article.press('F4');
  await expect(comments.card(/asked him why/)).toBeFocused();
  await article.press('k');
  await expect(comments.card(/misstated/)).toBeFocused();
  await article.press('r');
  await window.keyboard.type('The ministry’s own report.');
  await article.press('Control+Enter');
  await expect(comments.card('Comment by Unnamed on ‘misstated’, 1 reply, open')).toBeFocused();
  expect(await findings(window)).toEqual([]);

  // Enter goes to the text: what it is about is selected, and what replaces it is commented on.
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await window.keyboard.type('got wrong');
  expect(await comments.commented()).toBe('The minister [got] wrong the figure.Nobody [asked him why.]');
  await expect(async () => {
    await article.press('Control+Z');
    expect(await comments.commented()).toBe('The minister [misstated] the figure.Nobody [asked him why.]');
  }).toPass();

  // Undo to before the comments: they stay where their text is, and are listed as lost where it is not.
  for (let i = 0; i < 12; i += 1) await article.press('Control+Z');
  await expect(comments.card(/asked him why.*no longer in the text/)).toBeVisible();
  for (let i = 0; i < 12; i += 1) await article.press('Control+Shift+Z');
  await expect.poll(() => comments.commented()).toBe('The minister [got] wrong the figure.Nobody [asked him why.]');
  await expect(comments.card(/no longer/)).toHaveCount(0);

  // Cut and pasted elsewhere it goes along; a copy has none.
  await article.press('Control+Home');
  await article.press('Shift+End');
  await article.press('Control+X');
  await article.press('Control+End');
  await article.press('Control+V');
  await article.press('Control+V');
  expect(await comments.commented()).toBe('Nobody [asked him why.]The minister [got] wrong the figure.The minister got wrong the figure.');

  // Resolved it leaves the text and the list; the file keeps it.
  await article.press('F4');
  await article.press('e');
  await expect(dialogs.notice('Comment resolved.')).toBeVisible();
  await expect(comments.cards).toHaveCount(1);
  await comments.filter.selectOption('resolved');
  await expect(comments.card(/resolved$/)).toHaveCount(1);
  await article.saved();
  expect((await onDisk(stet)).map(({ resolved }) => resolved !== undefined).sort()).toEqual([false, true]);
});

test('comments on a field, a picture and the article; to do; deleted and back; with the file', async ({ window, library, article, stet }) => {
  test.setTimeout(60_000);
  const comments = new CommentsPage(window);
  await library.open('Old ferry hall reopens as a library, with its clock running again');
  await expect(article.pictures.locator('img').first()).toHaveJSProperty('complete', true);
  await article.selectPicture();
  await comments.comment('Is there a wider one?');
  await article.headline.focus();
  await comments.comment('Too long?');
  await article.pictures.first().getByLabel('Caption').focus();
  await comments.comment('Name them.');
  await stet.system.command('review.commentArticle');
  await window.keyboard.type('Ready for legal.');
  await article.press('Control+Enter');
  expect(await comments.names()).toEqual([
    'Comment by Unnamed on the whole article, open',
    'Comment by Unnamed on ‘Old ferry hall reopens as a library, with its clock running…’, open',
    'Comment by Unnamed on ‘The ferry hall at dusk on its first day as a library.’, open',
    'Comment by Unnamed on ‘The ferry hall at dusk on its first day as a library.’, open',
  ]);
  await expect(article.pictures.first().locator('xpath=ancestor::*[@data-note]')).toHaveCount(1);

  await comments.card(/whole article/).click();
  await comments.card(/whole article/).getByLabel('To do').selectOption('To do for Ines Calloway');
  await expect(comments.card('Comment by Unnamed on the whole article, to do for Ines Calloway, open')).toBeVisible();
  await comments.card(/Old ferry hall/).click();
  await comments.card(/Old ferry hall/).getByRole('button', { name: 'Delete' }).click();
  await expect(comments.cards).toHaveCount(3);
  await window.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(comments.cards).toHaveCount(4);
  await comments.card(/Old ferry hall/).click();
  await comments.card(/Old ferry hall/).getByRole('button', { name: 'Edit' }).click();
  await window.keyboard.type(' Yes.');
  await article.press('Control+Enter');
  await expect(comments.card(/Old ferry hall/).getByText('Too long? Yes.')).toBeVisible();

  // Reading refuses changes of the text, not words about it. Nothing of it is in the page.
  await stet.system.command('review.read');
  await article.body.getByText('finished').first().dblclick();
  await comments.comment('When exactly?');
  await expect(comments.cards.filter({ hasText: 'When exactly?' })).toBeVisible();
  await stet.system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  expect(await article.preview.locator('body').innerText()).not.toMatch(/Ready for legal|Too long|exactly/);
  await stet.system.command('view.preview');
  await article.saved();

  await stet.quit();
  const again = await stet.open();
  await again.getByRole('listitem').filter({ hasText: 'Old ferry hall' }).getByRole('button').first().click();
  const reopened = new CommentsPage(again);
  await expect(reopened.cards).toHaveCount(5);
  await reopened.filter.selectOption('todo');
  expect(await reopened.names()).toEqual(['Comment by Unnamed on the whole article, to do for Ines Calloway, open']);
});

test('while reading: text selected with the keys, and a comment on it; suggested and commented text says both', async ({ window, library, article, stet }) => {
  const comments = new CommentsPage(window);
  await library.newArticle();
  await article.write('The minister misstated the figure.\nNobody asked him why.');
  await article.press('Control+Home');
  await article.press('Control+Shift+E');
  await article.press('End');
  await window.keyboard.type(' Twice.');
  await stet.system.command('review.read');
  await article.body.focus();
  await article.press('Control+Home');
  for (let n = 0; n < 4; n += 1) await article.press('ArrowRight');
  await article.press('Control+Shift+ArrowRight');
  expect((await window.evaluate(() => document.getSelection()?.toString()))?.trim()).toBe('minister');
  await window.keyboard.type('x');
  await comments.comment('Which one?');
  await expect(article.body).toHaveText(/^The minister misstated/);
  expect(await comments.names()).toEqual(['Comment by Unnamed on ‘minister’, open']);
  await expect(article.body).toBeFocused();

  // Down a line, to its end, and back over the suggested word.
  await article.press('Control+Home');
  await article.press('End');
  await article.press('Control+Shift+ArrowLeft');
  await article.press('Control+Shift+ArrowLeft');
  await comments.comment('Once.');
  await expect(article.body.getByText('Twice.')).toHaveAttribute('aria-description', 'insertion by Unnamed, line pass; commented on by Unnamed');
});
