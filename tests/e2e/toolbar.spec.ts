import { changeSettings } from './support/settings.ts';
import { expect, test } from './support/stet.ts';

test('undo, bold and lists stay on the toolbar down to a narrow window, and hints show the keys a person chose', async ({ window, library, article, system }) => {
  const toolbar = window.getByRole('toolbar', { name: 'Formatting' });
  await library.newArticle('Within reach');
  const reach = async (width: number, ...names: string[]): Promise<void> => {
    await system.resize(width, 900);
    for (const name of names) await expect(toolbar.getByRole('button', { name, exact: true })).toBeVisible();
  };
  await reach(1440, 'Undo', 'Redo', 'Bold', 'Bulleted List', 'Picture…');
  await reach(1100, 'Undo', 'Redo', 'Bold');
  await system.command('view.details');
  await reach(900, 'Undo', 'Redo', 'Bold');
  await article.write('Gone again.');
  await toolbar.getByRole('button', { name: 'Undo' }).click();
  await expect(article.body).not.toContainText('Gone again.');

  await changeSettings(window, { shortcuts: { 'file.export': 'CmdOrCtrl+Alt+9', 'block.duplicate': '' } });
  await toolbar.getByRole('button', { name: 'Export…' }).hover();
  await expect(window.getByText('Ctrl+Alt+9')).toBeVisible();
  await article.body.click();
  await article.press('Control+.');
  await expect(window.getByRole('menuitem', { name: 'Duplicate Block' })).not.toContainText('Ctrl');
});
