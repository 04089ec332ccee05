import { expect, test } from './support/stet.ts';

/** What a spreadsheet puts on the clipboard. */
const FROM_SPREADSHEET = `<meta charset="utf-8"><style>td {border: 1px solid #000}</style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" border="1" style="width:0px"><colgroup><col width="100"/></colgroup><tbody>
<tr style="height:21px"><td style="font-weight:bold">Boat</td><td>Tonnes</td></tr><tr><td>Aurora</td><td>1,200</td></tr></tbody></table>`;

test('a table is made, filled, grown and left by keyboard, and published', async ({ window, library, article, files, system }) => {
  await library.newArticle('Harbour');
  await article.write('Boats in the harbour:');
  await article.press('Control+Alt+T');
  const dialog = window.getByRole('dialog', { name: 'Insert table' });
  await expect(dialog.getByLabel('Rows')).toBeFocused();
  await window.keyboard.type('2');
  await article.press('Tab');
  await window.keyboard.type('2');
  await article.press('Enter');
  await window.keyboard.type('Year');
  await article.press('Tab');
  await window.keyboard.type('Boats');
  await article.press('Tab');
  await window.keyboard.type('2025');
  await article.press('Tab');
  await window.keyboard.type('7');
  await article.press('Enter');
  await window.keyboard.type('estimated');
  // Tab in the last cell makes a row; Shift+Tab goes back.
  await article.press('Tab');
  await window.keyboard.type('2026');
  await article.press('Shift+Tab');
  await window.keyboard.type('!');
  await system.command('table.columnAfter');
  await window.keyboard.type('note');
  await files.expectBody('Harbour', [
    'p Boats in the harbour:', 'th Year', 'th Boats', 'th ', 'td 2025', 'td 7\nestimated!', 'td note', 'td 2026', 'td ', 'td ', 'p ',
  ]);
  expect(await system.isOn('table.headerRow')).toBe(true);

  // Arrows leave the table downwards, and outside of it nothing of it can be done.
  await article.press('ArrowDown');
  await article.press('ArrowDown');
  await window.keyboard.type('After.');
  await expect.poll(() => system.canRun('table.deleteRow')).toBe(false);
  await expect(window.getByRole('toolbar', { name: 'Table' })).toBeHidden();
  await files.expectWords('Harbour', 'After.');
  expect((await files.read('Harbour')).body.at(-1)).toMatchObject({ type: 'paragraph', runs: [{ text: 'After.' }] });

  await system.command('view.preview');
  const table = article.preview.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Year' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(3);
});

test('cells from a spreadsheet fill a table or make one, and selected cells are copied as one', async ({ window, library, article, files, system }) => {
  await library.newArticle('Cells');
  await article.write('');
  await system.copyHtml(FROM_SPREADSHEET, 'Boat\tTonnes\nAurora\t1,200');
  await system.edit('paste');
  await files.expectBody('Cells', ['td **Boat**', 'td Tonnes', 'td Aurora', 'td 1,200']);

  // In its last cell the same fills from there on, and the table grows.
  await system.copyText('Brig\t300\nCog\t40');
  await system.edit('paste');
  await files.expectBody('Cells', ['td **Boat**', 'td Tonnes', 'td ', 'td Aurora', 'td Brig', 'td 300', 'td ', 'td Cog', 'td 40']);
  await window.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Header row' }).click();
  await expect(window.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Header row' })).toHaveAttribute('aria-pressed', 'true');

  // Shift with the arrows selects cells: the last two of the last two columns.
  await article.body.getByText('Cog').click();
  await article.press('End');
  await article.press('Shift+ArrowRight');
  await article.press('Shift+ArrowRight');
  await article.press('Shift+ArrowUp');
  await system.edit('copy');
  await expect.poll(async () => (await system.readClipboard()).text).toBe('Brig\t300\nCog\t40');
  await article.press('Delete');
  await files.expectBody('Cells', ['th **Boat**', 'th Tonnes', 'th ', 'td Aurora', 'td ', 'td ', 'td ', 'td ', 'td ']);
  // What is typed then goes into the first of them, and not where the page's own caret was left.
  await window.keyboard.type('K');
  await files.expectBody('Cells', ['th **Boat**', 'th Tonnes', 'th ', 'td Aurora', 'td K', 'td ', 'td ', 'td ', 'td ']);
  await system.command('edit.undo');
  await system.command('edit.undo');
  await files.expectWords('Cells', 'Brig\t300\n\tCog\t40');

  // Typing or pasting over cells that are still full does the same, in one step.
  const first = article.body.getByText('Brig');
  await first.click();
  await article.press('Home');
  await article.press('Shift+ArrowDown');
  await article.press('Shift+ArrowDown');
  await window.keyboard.type('x');
  await files.expectBody('Cells', ['th **Boat**', 'th Tonnes', 'th ', 'td Aurora', 'td x', 'td 300', 'td ', 'td ', 'td 40']);
  await system.command('edit.undo');
  await files.expectWords('Cells', 'Brig\t300\n\tCog\t40');
  await first.click();
  await article.press('Home');
  await article.press('Shift+ArrowDown');
  await article.press('Shift+ArrowDown');
  await system.copyText('one');
  await system.edit('paste');
  await files.expectBody('Cells', ['th **Boat**', 'th Tonnes', 'th ', 'td Aurora', 'td one', 'td 300', 'td ', 'td ', 'td 40']);
});

test('what is done to a table in suggest mode can be rejected whole', async ({ window, library, article, files, system }) => {
  await library.newArticle('Marked');
  await article.write('');
  await system.copyText('Year\tBoats\n2025\t7');
  await system.edit('paste');
  await files.expectBody('Marked', ['td Year', 'td Boats', 'td 2025', 'td 7']);
  const before = JSON.stringify((await files.read('Marked')).body);

  await system.command('review.suggest');
  await article.press('Backspace');
  await window.keyboard.type('8');
  await system.command('table.headerRow');
  await article.press('Tab');
  await window.keyboard.type('2026');
  await article.press('ArrowUp');
  await system.command('table.deleteColumn');
  await expect(article.body.locator('[data-block-rev~="ins"]')).not.toHaveCount(0);
  await expect(article.body.locator('[data-block-rev~="del"]')).not.toHaveCount(0);
  await system.command('review.rejectAll');
  await article.saved();
  expect(JSON.stringify((await files.read('Marked')).body)).toBe(before);
});

test('a fact box is made by keyboard, holds a list, and is an aside on the page', async ({ window, library, article, files, system }) => {
  await library.newArticle('Boxed');
  await article.write('Before.');
  await article.press('Control+Alt+B');
  await article.type('The quay\nBuilt in 1910.\n- ferries\nboats\n\n\nAfter.');
  await files.expectBody('Boxed', ['p Before.', 'box The quay', 'p Built in 1910.', 'bullet0 ferries', 'bullet0 boats', 'p After.', 'p ']);
  const { body } = await files.read('Boxed');
  const box = body.find((block) => block.type === 'factBox');
  expect(body.map((block) => ('box' in block && block.box === box?.id ? 'in' : 'out')).join(' ')).toBe('out out in in in out out');

  // What is suggested in it is marked where it stands, and rejecting all of it leaves the box as it was.
  const title = article.body.getByText('The quay');
  const left = (await title.boundingBox())?.x;
  await system.command('review.suggest');
  await title.click();
  await article.press('End');
  await window.keyboard.type(' today');
  await article.press('Enter');
  await window.keyboard.type('New: ');
  await article.press('Alt+ArrowDown');
  await expect(article.body.getByRole('insertion')).not.toHaveCount(0);
  expect((await title.boundingBox())?.x).toBe(left);
  await system.command('review.rejectAll');
  await article.saved();
  expect((await files.read('Boxed')).body).toEqual(body);
  await system.command('review.suggest');

  await system.command('view.preview');
  const aside = article.preview.getByRole('complementary').filter({ hasText: 'Built in 1910.' });
  await expect(aside.getByRole('heading', { name: 'The quay' })).toBeVisible();
  await expect(aside.getByRole('listitem')).toHaveCount(2);

  // Backspace in the title once it is empty takes the box away, and Undo brings it back.
  await article.body.getByText('The quay').click();
  await article.press('End');
  for (const _ of 'The quay.') await article.press('Backspace');
  await files.expectBody('Boxed', ['p Before.', 'p Built in 1910.', 'bullet0 ferries', 'bullet0 boats', 'p After.', 'p ']);
  await system.command('edit.undo');
  await files.expectBody('Boxed', ['p Before.', 'box ', 'p Built in 1910.', 'bullet0 ferries', 'bullet0 boats', 'p After.', 'p ']);
  await expect(window.getByRole('toolbar', { name: 'Formatting' })).toContainText('Fact box title');
});
