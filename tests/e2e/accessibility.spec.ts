import { CommentsPage } from './pages/CommentsPage.ts';
import { LibraryPage } from './pages/LibraryPage.ts';
import { expectNoFindings } from './support/axe.ts';
import { expect, test } from './support/stet.ts';

const FERRY = 'Old ferry hall reopens as a library, with its clock running again';

test('axe finds nothing: first run', async ({ stet }) => {
  const window = await stet.open({ firstRun: true });
  await expect(window.getByRole('button', { name: 'Use this folder' })).toBeVisible();
  await expectNoFindings(window, 'first run');
});

test('axe finds nothing: article, preview, trash and every dialog', async ({ window, library, article, system, dialogs }) => {
  test.setTimeout(90_000);
  await library.open(FERRY);
  await expect(article.pictures.first()).toBeVisible();
  await expectNoFindings(window, 'article');
  await window.getByRole('button', { name: /^Kind of block/ }).click();
  await expect(window.getByRole('menu')).toBeVisible();
  await expectNoFindings(window, 'a menu of the toolbar');
  await article.press('Escape');
  await article.selectPicture();
  await expectNoFindings(window, 'article with a selected picture');
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  await expectNoFindings(window, 'preview');
  await library.row('School choir').getByRole('button').first().click({ button: 'right' });
  await expectNoFindings(window, 'the menu of an article in the library');
  await window.getByRole('menuitem', { name: /^Move to trash/ }).click();
  await library.showTrash();
  await expect(library.trashed).toBeVisible();
  await expectNoFindings(window, 'trash and a notice');
  await library.showArticles();
  await library.newArticle();
  await window.getByRole('button', { name: /to check$/ }).click();
  await expect(window.getByText('Before you publish')).toBeVisible();
  await expectNoFindings(window, 'new article with its findings');
  await article.press('Escape');
  await article.write('>> Set apart\nCorrected');
  await system.command('block.correction');
  await article.press('End');
  await article.type('\nhttps');
  await system.command('insert.embed');
  await article.type('https://example.org/film');
  await article.press('Enter');
  await article.type('/');
  await expect(window.getByRole('listbox', { name: 'Blocks' })).toBeVisible();
  await expectNoFindings(window, 'blocks and the slash menu');
  await article.press('Escape');
  for (const [command, dialog] of [
    ['file.export', dialogs.export],
    ['app.settings', dialogs.settings],
    ['help.shortcuts', dialogs.shortcuts],
    ['help.about', dialogs.about],
  ] as const) {
    await system.command(command);
    await expect(dialog).toBeVisible();
    await expectNoFindings(window, command);
    if (command === 'app.settings') {
      await dialog.getByRole('tab', { name: 'Outlet' }).click();
      await expectNoFindings(window, 'outlet settings');
    }
    await article.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('axe finds nothing: what opens in, beside and over a text under review', async ({ window, library, article, system, dialogs }) => {
  test.setTimeout(90_000);
  await library.newArticle('Under review');
  await article.write('The goverment said TK. The ferry was late.');
  await article.press('Control+Alt+F');
  await expect(window.getByRole('dialog', { name: 'Footnote 1' })).toBeVisible();
  await expectNoFindings(window, 'a footnote being written');
  await article.type('City archive\n');
  await article.press('Enter');
  await article.press('Control+Alt+T');
  await expect(window.getByRole('dialog', { name: 'Insert table' })).toBeVisible();
  await expectNoFindings(window, 'a table being made');
  await article.press('Enter');
  await expect(window.getByRole('toolbar', { name: 'Table' })).toBeVisible();
  await expectNoFindings(window, 'a table without words');
  for (const heading of ['Year', 'Boats', 'Fees']) {
    await article.type(heading);
    await article.press('Tab');
  }
  await expectNoFindings(window, 'a table and its bar');
  await article.press('Control+End');
  await article.press('Control+Alt+B');
  await article.type('The quay\nBoats.');
  await article.press('Control+Home');
  await new CommentsPage(window).comment('Who says so?');
  await system.command('review.suggest');
  await article.press('Control+End');
  await article.type(' And ferries');
  await system.command('review.panel');
  await expect(window.getByRole('list', { name: 'Suggestions' })).toBeVisible();
  await expectNoFindings(window, 'comments, suggestions and their list');
  await article.press('Control+H');
  await article.type('ferr');
  await expectNoFindings(window, 'find and replace');
  await window.getByRole('search').getByLabel('Replace with').fill('boat');
  await window.getByRole('button', { name: 'Replace all…' }).click();
  await expect(window.getByRole('dialog', { name: 'Replace all' })).toBeVisible();
  await expectNoFindings(window, 'replacements to look at');
  await article.press('Escape');
  await article.press('Escape');
  await article.press('Control+Home');
  await system.command('block.unwrapBox');
  await expect(dialogs.notice(/Put the caret into a fact box/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Dismiss' }).last()).toBeVisible();
  await expectNoFindings(window, 'a notice');
  await article.press('F7');
  await article.press('Shift+F10');
  await expect(window.getByRole('menuitem', { name: 'government' })).toBeVisible();
  await expectNoFindings(window, 'the menu of a misspelled word');
  await article.press('Escape');
  await article.press('Control+Shift+P');
  await article.type('bold');
  await expectNoFindings(window, 'the command palette');
  await article.press('Escape');
  await system.command('file.versions');
  await expect(window.getByRole('dialog', { name: 'Versions' })).toBeVisible();
  await expectNoFindings(window, 'versions');
  await article.press('Escape');
  for (const view of ['review.viewSimple', 'review.viewOriginal', 'review.viewFinal', 'review.viewAll'] as const) {
    await system.command(view);
    await expectNoFindings(window, view);
  }
  await system.command('view.focus');
  await expectNoFindings(window, 'focus mode');
});

test('one short story by keyboard alone', async ({ stet, window, article, files, dialogs, system }) => {
  await expect(new LibraryPage(window).rows.first()).toBeVisible();
  await article.press('Control+N');
  await expect(article.headline).toBeFocused();
  await article.type('By keyboard');
  await article.press('Tab');
  await expect(article.standfirst).toBeFocused();
  await article.type('Without a mouse.');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await article.type('The first paragraph.\n');
  await article.type('## A subheading\nMore text.');
  // Out of the text and back, pane by pane; a notice is one more.
  await system.command('block.unwrapBox');
  await expect(dialogs.notice(/Put the caret into a fact box/)).toBeVisible();
  const panes: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    await article.press('F6');
    const pane = await window.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? 'nowhere');
    panes.push(pane);
    if (pane === 'article') break;
  }
  expect(panes).toEqual(['details', 'notices', 'toolbar', 'library', 'article']);
  await expect(article.body).toBeFocused();
  await article.type(' And the end.');
  await files.expectBody('By keyboard', ['p The first paragraph.', 'h2 A subheading', 'p More text. And the end.']);
  // That Stet saves at each pause is to be read, not said; a save one asked for is said.
  await article.saved();
  const said = article.status.getByRole('status');
  await expect(said).toHaveText('');
  await article.press('Control+S');
  await expect(said).toHaveText(/^Saved \d/);
  await system.saveAt(`${stet.home}/story.html`);
  await article.press('Control+E');
  await expect(dialogs.export).toBeVisible();
  for (let presses = 0; presses < 30; presses += 1) {
    await article.press('Tab');
    if (await dialogs.export.getByRole('button', { name: 'Export…' }).evaluate((one) => one === document.activeElement)) break;
  }
  await article.press('Enter');
  await dialogs.notice('Exported story.html').waitFor();
  await expect(article.body).toBeFocused();
});

test('the focus is never lost: what had it may go, and one goes on where it was', async ({ window, library, article, details, tabs, system, dialogs }) => {
  await library.newArticle('Held fast');
  await article.write('A first draft.');
  // Letters after Escape go on in the text.
  await article.press('Escape');
  await article.type(' And more.');
  await expect(article.body).toHaveText('A first draft. And more.');

  // The last of a list, by its own button: the list goes too.
  await details.tags.fill('harbour');
  await article.press('Enter');
  await details.tags.fill('ferry');
  await article.press('Enter');
  await details.pane.getByRole('button', { name: 'Remove harbour' }).press('Enter');
  await expect(details.pane.getByRole('button', { name: 'Remove ferry' })).toBeFocused();
  await article.press('Enter');
  await expect(details.tags).toBeFocused();

  // Every button of a suggestion answers to Enter; with the last decided one is still in the panel.
  await system.command('review.suggest');
  await article.write(' Late.');
  await system.command('review.panel');
  const review = window.getByRole('complementary', { name: 'Review' });
  await review.getByRole('button', { name: 'Accept', exact: true }).press('Enter');
  await expect(dialogs.notice('Accepted 1 suggestion.')).toBeVisible();
  await expect(review.getByRole('button', { name: 'Close review' })).toBeFocused();

  // With the last comment its part of the window goes: one is in the text, not in the field that happens to be next.
  await article.body.focus();
  await new CommentsPage(window).comment('Who says so?');
  await article.press('F4');
  await window.getByRole('feed').getByRole('button', { name: /^Delete/ }).press('Enter');
  await expect(window.getByRole('feed')).toHaveCount(0);
  await expect(article.body).toBeFocused();

  await article.press('Control+W');
  await expect(tabs.strip).toHaveCount(0);
  await expect(window.getByRole('main').getByRole('button', { name: 'New article' })).toBeFocused();
  await article.press('Control+Shift+T');
  await expect(article.body).toBeFocused();
});
