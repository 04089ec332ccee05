import { changeSettings } from './support/settings.ts';
import { expect, test } from './support/stet.ts';

test('what one writes with stays on the toolbar in a narrow window between two panels, and hints show the keys a person chose', async ({ window, library, article, details, system }) => {
  const toolbar = window.getByRole('toolbar', { name: 'Formatting' });
  await library.newArticle('Within reach');
  const reach = async (width: number, ...names: string[]): Promise<void> => {
    await system.resize(width, 900);
    for (const name of names) await expect(toolbar.getByRole('button', { name, exact: true })).toBeVisible();
  };
  await reach(1440, 'Undo', 'Bold', 'Bulleted list', 'Picture…', 'Footnote', 'Gallery…', 'Strikethrough');
  await reach(900, 'Kind of block: Paragraph', 'Undo', 'Redo', 'Bold', 'Italic', 'Link…', 'Bulleted list', 'Picture…', 'Suggest changes', 'Export…');
  await expect(details.pane).toBeVisible();
  // One panel at the right has room beside the text: the one asked for last.
  await system.command('view.preview');
  await expect(article.preview.locator('h1')).toBeVisible();
  await system.command('review.panel');
  await expect(window.getByRole('complementary')).toHaveAccessibleName('Review');
  await system.command('view.details');
  await expect(window.getByRole('complementary')).toHaveAccessibleName('Details');
  await article.write('Gone again.');
  await toolbar.getByRole('button', { name: 'Undo' }).click();
  await expect(article.body).not.toContainText('Gone again.');

  await changeSettings(window, { shortcuts: { 'file.export': 'CmdOrCtrl+Alt+9', 'block.duplicate': '' } });
  await toolbar.getByRole('button', { name: 'Export…' }).hover();
  await expect(window.getByText('Ctrl+Alt+9')).toBeVisible();
  await article.body.click();
  await article.press('Control+.');
  await expect(window.getByRole('menuitem', { name: 'Duplicate block' })).not.toContainText('Ctrl');
});
