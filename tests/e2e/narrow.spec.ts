import { CommentsPage } from './pages/CommentsPage.ts';
import { findings } from './support/axe.ts';
import { expectToFit } from './support/fits.ts';
import { changeSettings } from './support/settings.ts';
import { expect, test } from './support/stet.ts';

const FERRY = 'Old ferry hall reopens as a library, with its clock running again';

test('in a narrow window panels are drawers over the text, and stand beside it again in a wide one', async ({ window, library, article, details, system }) => {
  await system.resize(900, 600);
  await library.open(FERRY);
  await expect(details.pane).toBeVisible();
  const review = window.getByRole('complementary', { name: 'Review' });

  // 450 px of the page's own: all of them are the text's, and who was in a panel is in the text.
  await library.filter.focus();
  await changeSettings(window, { zoom: 200 });
  await expect(library.pane).toHaveCount(0);
  await expect(details.pane).toHaveCount(0);
  await expect(article.body).toBeFocused();
  await expectToFit(window, 'an article');
  await article.press('Control+Home');
  await article.type('Here: ');

  // A panel comes over the text with the focus in it, one at a time.
  await article.press('Control+Alt+L');
  await expect(library.row(FERRY).getByRole('button').first()).toBeFocused();
  await expect.poll(() => system.isOn('view.library')).toBe(true);
  expect(await findings(window)).toEqual([]);
  await article.press('Control+Alt+D');
  await expect(details.pane).toBeVisible();
  await expect(library.pane).toHaveCount(0);
  await expect(window.getByRole('dialog', { name: 'Details' })).toBeFocused();
  await expectToFit(window, 'details');
  expect(await findings(window)).toEqual([]);

  // Escape closes it, and one writes on where one was.
  await article.press('Escape');
  await expect(details.pane).toHaveCount(0);
  await expect(article.body).toBeFocused();
  await article.type('on. ');
  await expect(article.body).toContainText('Here: on. ');

  // So does a click beside it. In the library Escape first takes back what filters it.
  await article.press('Control+Alt+L');
  await library.filter.fill('choir');
  await expect(library.rows).toHaveCount(1);
  await article.press('Escape');
  await expect(library.rows).not.toHaveCount(1);
  await window.mouse.click(440, 150);
  await expect(library.pane).toHaveCount(0);
  await expect(article.body).toBeFocused();

  // An article that is chosen is shown. Its menu stands over the drawer.
  await article.press('Control+Alt+L');
  await library.pick('School choir', 'Duplicate');
  await expect(library.pane).toHaveCount(0);
  await article.press('Control+Alt+L');
  await library.row('Two trains').first().getByRole('button').first().click();
  await expect(library.pane).toHaveCount(0);
  await expect(article.headline).toHaveValue(/^Two trains/);
  await expect(article.body).toBeFocused();

  // A command for the text is not hidden by a drawer, nor is a dialog.
  await article.press('Control+Alt+D');
  await details.section.fill('');
  await article.press('Control+F');
  await expect(window.getByRole('search').getByLabel('Find', { exact: true })).toBeFocused();
  await expect(details.pane).toHaveCount(0);
  await article.press('Escape');

  // A suggestion that is chosen in the list is shown in the text.
  await system.command('review.suggest');
  await article.press('Control+Home');
  await article.type('Soon: ');
  await article.press('Control+Alt+R');
  const row = window.getByRole('list', { name: 'Suggestions' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expectToFit(window, 'the review');
  expect(await findings(window)).toEqual([]);
  await row.getByRole('button').first().click();
  await expect(review).toHaveCount(0);
  await expect(article.body).toBeFocused();

  // What is to be mended in the details is reached there.
  await window.getByRole('button', { name: /to check$/ }).click();
  await window.getByRole('button', { name: /The article has no section/ }).click();
  await expect(details.section).toBeFocused();

  // With room again nothing is a drawer, and the panels are those that were there.
  await changeSettings(window, { zoom: 100 });
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expect(library.pane).toBeVisible();
  await expect(details.pane).toBeVisible();
  await expect(review).toHaveCount(0);
});

test('everything can be read and reached at a zoom of 280 %, 320 px wide', async ({ window, library, article, dialogs, system }) => {
  test.setTimeout(60_000);
  await system.resize(900, 760);
  await library.open(FERRY);
  await changeSettings(window, { zoom: 280 });
  await expect(library.pane).toHaveCount(0);
  await expectToFit(window, 'an article');
  for (const [command, panel] of [['view.library', 'Library'], ['view.details', 'Details'], ['view.preview', 'Preview'], ['review.panel', 'Review']] as const) {
    await system.command(command);
    await expect(window.getByRole('dialog', { name: panel })).toBeVisible();
    await expectToFit(window, panel);
  }
  await article.press('Escape');

  // The buttons that do not fit are in a menu.
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await expectToFit(window, 'the menu of the toolbar');
  await window.getByRole('menuitem', { name: /^Details/ }).click();
  await expect(window.getByRole('dialog', { name: 'Details' })).toBeVisible();
  await article.press('Escape');

  await article.press('Control+H');
  await article.type('hall');
  await expectToFit(window, 'find and replace');
  await window.getByRole('search').getByLabel('Replace with').fill('boat');
  await window.getByRole('button', { name: 'Replace all…' }).click();
  await expect(window.getByRole('dialog', { name: 'Replace all' })).toBeVisible();
  await expectToFit(window, 'replacements to look at');
  await article.press('Escape');
  await article.press('Escape');

  await article.press('Control+Home');
  await new CommentsPage(window).comment('Who says so?');
  await system.command('review.suggest');
  await article.write('\nMore');
  await expectToFit(window, 'comments and suggestions');
  for (const [command, dialog] of [
    ['file.export', dialogs.export],
    ['app.settings', dialogs.settings],
    ['help.shortcuts', dialogs.shortcuts],
    ['help.about', dialogs.about],
    ['file.versions', window.getByRole('dialog', { name: 'Versions' })],
    ['view.palette', window.getByRole('dialog', { name: 'Command palette' })],
  ] as const) {
    await system.command(command);
    await expect(dialog).toBeVisible();
    await expectToFit(window, command);
    for (const tab of command === 'app.settings' ? ['Language', 'Shortcuts', 'Outlet'] : []) {
      await dialog.getByRole('tab', { name: tab }).click();
      await expectToFit(window, `settings, ${tab}`);
    }
    await article.press('Escape');
    await expect(dialog).toHaveCount(0);
  }

  // Without an article the library is where it is looked for.
  await article.press('Control+W');
  await expect(window.getByText('No article is open')).toBeVisible();
  await expectToFit(window, 'no article');
  await window.getByRole('main').getByRole('button', { name: 'Library' }).click();
  await library.row('School choir').getByRole('button').first().click();
  await expect(article.headline).toHaveValue(/^School choir/);
  await expect(library.pane).toHaveCount(0);
});
