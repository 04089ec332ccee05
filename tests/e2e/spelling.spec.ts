import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/stet.ts';

/** The words that are marked on the page, as text. */
function marked(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    [...(CSS.highlights.get('stet-misspelled') ?? [])].flatMap((range) => (range instanceof Range && !range.collapsed ? [range.toString()] : [])),
  );
}

test('misspelled words are marked, mended from the menu, added to lists, and found by F7', async ({ window, library, article, stet, dialogs, system }) => {
  await library.newArticle('Spelling');
  await article.write('The goverment’s journlists met at https://teh.example on teh quay, well-known to Kraucuk. Anothr');
  await expect.poll(() => marked(window)).toEqual(['goverment’s', 'journlists', 'teh', 'Kraucuk']);

  // The word at the caret is marked once the person has gone on.
  await article.type(' word');
  await expect.poll(() => marked(window)).toContain('Anothr');
  const before = await article.body.innerHTML();
  expect(before).not.toContain('misspell');

  // By keyboard: F7 selects the next one, Shift+F10 opens the menu.
  await article.press('F7');
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('goverment’s');
  await article.press('Shift+F10');
  const menu = window.getByRole('menu');
  await menu.getByRole('menuitem', { name: 'government’s' }).waitFor();
  await article.press('ArrowDown');
  await article.press('Enter');
  await expect(article.body).toContainText('The government’s journlists');
  await expect(article.body).toBeFocused();
  await article.press('Control+z');
  await expect(article.body).toContainText('goverment’s');
  await article.press('Control+Shift+z');

  // By mouse, and into the lists.
  const rightClickOn = async (word: string): Promise<void> => {
    const box = await window.evaluate((wanted) => {
      const found = [...(CSS.highlights.get('stet-misspelled') ?? [])].find((range) => range instanceof Range && range.toString() === wanted);
      return found instanceof Range ? found.getBoundingClientRect().toJSON() as DOMRect : null;
    }, word);
    if (box === null) throw new Error(`${word} is not marked`);
    await window.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
  };
  await expect.poll(() => marked(window)).toEqual(['journlists', 'teh', 'Kraucuk', 'Anothr']);
  await rightClickOn('Kraucuk');
  await menu.getByRole('menuitem', { name: 'Add to the desk’s words' }).click();
  await expect.poll(() => marked(window)).toEqual(['journlists', 'teh', 'Anothr']);
  expect(await readFile(join(stet.desk, 'words.txt'), 'utf8')).toBe('Kraucuk\n');
  await rightClickOn('Anothr');
  await menu.getByRole('menuitem', { name: 'Add to my words' }).click();
  await rightClickOn('teh');
  await menu.getByRole('menuitem', { name: 'Ignore here' }).click();
  await expect.poll(() => marked(window)).toEqual(['journlists']);
  await writeFile(join(stet.desk, 'words.txt'), 'journlists\n');
  await expect.poll(() => marked(window)).toEqual(['Kraucuk']);

  // In suggest mode the mended word is a suggestion by itself; the fields are gone through as well.
  await system.command('review.suggest');
  await rightClickOn('Kraucuk');
  await menu.getByRole('menuitem').first().waitFor();
  await article.press('Escape');
  await expect(article.body).toBeFocused();
  await article.headline.fill('Spellling');
  // A field is marked as the text is, once the word is done.
  expect(await marked(window)).not.toContain('Spellling');
  await article.press('F7');
  await article.press('F7');
  await expect.poll(() => marked(window)).toContain('Spellling');
  await expect.poll(() => window.evaluate(() => (document.activeElement as HTMLTextAreaElement).value.slice((document.activeElement as HTMLTextAreaElement).selectionStart))).toBe('Spellling');
  await article.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Spelling', exact: true }).click();
  await expect(article.headline).toHaveValue('Spelling');
  await expect.poll(() => marked(window)).not.toContain('Spellling');

  // Words do not run on from one block into the next.
  await article.write('');
  await article.press('Control+Alt+B');
  await article.type('Quay\nBuilt of graniet.\n');
  await expect.poll(() => marked(window)).toContain('graniet');
  expect(await marked(window)).not.toContain('QuayBuilt');

  await system.command('app.settings');
  await dialogs.settings.getByRole('tab', { name: 'Language' }).click();
  await expect(dialogs.settings.getByRole('list', { name: 'My words' })).toContainText('Anothr');
  await dialogs.settings.getByRole('switch', { name: 'Check spelling' }).click();
  await expect.poll(() => marked(window)).toEqual([]);
});

test('marks stay under their words: text changed behind another tab while reading, views, undo, zoom', async ({ window, library, article, files, system, tabs }) => {
  /** Words marked, and whether each is where the page shows it. */
  const placed = (): Promise<string[]> =>
    window.evaluate(() =>
      [...(CSS.highlights.get('stet-misspelled') ?? [])].flatMap((range) => {
        if (!(range instanceof Range) || range.collapsed || range.startContainer.parentElement?.closest('[inert], [hidden]') !== null) return [];
        const { left, top, width, height } = range.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return [`${range.toString()}${there?.contains(range.startContainer) === true ? '' : ' elsewhere'}`];
      }),
    );
  await library.newArticle('Behind');
  await article.write('A goverment paper. ');
  await expect.poll(placed).toEqual(['goverment']);
  await system.command('review.read');
  await article.saved();
  await library.newArticle('In front');
  const path = files.path(await files.keyOf('Behind'), 'article.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('A goverment paper. ', 'Long before, a journlist wrote a paper of the goverment. '));
  await expect(window.getByText(/was changed by another program/)).toBeVisible();
  await tabs.tab('Behind').click();
  await expect(article.body).toContainText('journlist');
  await expect.poll(placed).toEqual(['journlist', 'goverment']);

  await system.command('review.viewFinal');
  await expect.poll(placed).toEqual([]);
  await system.command('review.viewAll');
  await expect.poll(placed).toEqual(['journlist', 'goverment']);
  await system.command('review.read');
  await article.body.focus();
  await article.press('Control+Home');
  await article.type('Wrod and ');
  await article.press('Control+z');
  await article.type('Teh other ');
  await expect.poll(placed).toEqual(['Teh', 'journlist', 'goverment']);
  await system.command('view.zoomIn');
  await system.resize(900, 700);
  await expect.poll(placed).toEqual(['Teh', 'journlist', 'goverment']);

  // Before a picture that comes first Lexical puts an element of its own: no words are looked for there.
  await library.open('Old ferry hall reopens as a library, with its clock running again');
  await expect(article.body.locator('> [data-lexical-decorator-boundary]')).toHaveCount(1);
  await window.waitForTimeout(800);
  expect((await placed()).filter((word) => word.replace(' elsewhere', '').includes(' '))).toEqual([]);
});

test('a language without a dictionary is left alone, until the person adds one', async ({ window, library, article, details, dialogs, system, stet }) => {
  await library.newArticle('Na stole');
  await article.write('Kotwica leżyy na stole.\n');
  await details.language.fill('pl');
  await details.language.press('Enter');
  await expect(window.getByRole('contentinfo', { name: 'Status' })).toContainText('Polish · no dictionary');
  await expect.poll(() => marked(window)).toEqual([]);
  await writeFile(join(stet.home, 'pl_PL.aff'), 'SET UTF-8\nTRY aeiouy\nSFX A Y 1\nSFX A a ą a\n');
  await writeFile(join(stet.home, 'pl_PL.dic'), '4\nkotwica/A\nleży\nna\nstole\n');
  await system.pickFiles(join(stet.home, 'pl_PL.aff'), join(stet.home, 'pl_PL.dic'));
  await system.command('app.settings');
  await dialogs.settings.getByRole('tab', { name: 'Language' }).click();
  await dialogs.settings.getByRole('button', { name: 'Add dictionary…' }).click();
  await expect(dialogs.settings.getByText('Polish (Poland)')).toBeVisible();
  await article.press('Escape');
  await expect.poll(() => marked(window)).toEqual(['leżyy']);
  const chromium = await stet.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(chromium).toBe(false);
});
