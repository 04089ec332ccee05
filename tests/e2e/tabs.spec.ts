import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from './support/stet.ts';

test('several articles in tabs: each keeps its undo steps, caret and place; nothing crosses over', async ({ window, library, article, tabs, files }) => {
  await library.newArticle('Harbour');
  await article.write('The harbour was closed on Monday.');
  await library.newArticle('Council');
  await article.write(Array.from({ length: 60 }, (_, n) => `Paragraph ${String(n + 1)}.`).join('\n'));
  await tabs.expectAll(['Harbour', '[Council]']);
  await article.page.evaluate((page) => { page.scrollTo({ top: 200 }); });

  await article.press('Control+Tab');
  await tabs.expectAll(['[Harbour]', 'Council']);
  await expect(article.body).toBeFocused();
  // The caret stands where it was left; undo is this article's.
  await article.type(' Again.');
  await expect(article.body).toHaveText('The harbour was closed on Monday. Again.');
  await article.press('Control+z');
  await expect(article.body).not.toContainText('Again');
  await article.press('Control+Shift+z');
  await expect(article.body).toContainText('Again.');

  await article.press('Control+2');
  await tabs.expectAll(['Harbour', '[Council]']);
  await expect(article.body).toContainText('Paragraph 60.');
  await expect.poll(() => article.page.evaluate((page) => page.scrollTop)).toBe(200);
  await article.type(' The end.');
  await article.press('Control+z');
  await expect(article.body).toContainText('Paragraph 60.');

  // What was typed into an article behind the one on the screen is on disk too.
  await files.expectBody('Harbour', ['p The harbour was closed on Monday. Again.']);
  await expect(window.getByRole('tabpanel')).toHaveCount(1);
  await article.saved();
  await article.press('Control+1');
  await article.saved();
});

test('tabs are opened, moved, closed and opened again by key and by mouse', async ({ window, library, article, tabs }) => {
  for (const headline of ['One', 'Two', 'Three']) {
    await library.newArticle(headline);
    await article.saved();
  }
  await tabs.expectAll(['One', 'Two', '[Three]']);
  await article.press('Control+Shift+PageUp');
  await tabs.expectAll(['One', '[Three]', 'Two']);
  await article.press('Control+Shift+Tab');
  await tabs.expectAll(['[One]', 'Three', 'Two']);
  await tabs.tab('Two').dragTo(tabs.tab('One'), { targetPosition: { x: 5, y: 10 } });
  await tabs.expectAll(['Two', '[One]', 'Three']);

  // Along the strip by arrows; Delete closes.
  await tabs.tab('One').focus();
  await article.press('ArrowRight');
  await tabs.expectAll(['Two', 'One', '[Three]']);
  await expect(tabs.tab('Three')).toBeFocused();
  await article.press('Home');
  await expect(tabs.tab('Two')).toBeFocused();
  await article.press('Delete');
  await tabs.expectAll(['[One]', 'Three']);

  await tabs.tab('Three').click({ button: 'middle' });
  await tabs.expectAll(['[One]']);
  await article.press('Control+Shift+t');
  await tabs.expectAll(['One', '[Three]']);
  await article.press('Control+Shift+t');
  await tabs.expectAll(['One', 'Three', '[Two]']);
  await tabs.pick('One', 'Close others');
  await tabs.expectAll(['[One]']);
  await article.press('Control+w');
  await expect(window.getByText('No article is open')).toBeVisible();
  await expect(tabs.strip).toHaveCount(0);
});

test('an article that was only looked at gives its tab to the next; one that was changed stays', async ({ library, article, tabs }) => {
  await expect(library.rows).toHaveCount(5);
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = await library.headlines();
  await library.open(second);
  await tabs.expectAll([`[${second}]`]);
  await library.open(third);
  await tabs.expectAll([`[${third}]`]);
  await article.write(' More.');
  await library.open(first);
  await tabs.expectAll([third, `[${first}]`]);
  // A double click in the library is no mere look.
  await library.row(fourth).getByRole('button').first().dblclick();
  await tabs.expectAll([third, `[${fourth}]`]);
  await library.open(fifth);
  await tabs.expectAll([third, fourth, `[${fifth}]`]);
});

test('another program changes an article behind the one on the screen: its tab and text follow; unsaved text is a conflict there', async ({ library, article, tabs, files }) => {
  await library.newArticle('Behind');
  await article.write('Mine.');
  await article.saved();
  const path = files.path(await files.keyOf('Behind'), 'article.json');
  await library.newArticle('In front');
  await article.saved();
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"Behind"', '"Behind, corrected"').replace('Mine.', 'Theirs.'));
  await tabs.expectAll(['Behind, corrected', '[In front]']);
  await article.press('Control+1');
  await expect(article.body).toHaveText('Theirs.');

  await article.write(' And mine again');
  await article.press('Control+2');
  await writeFile(path, text.replace('"Behind"', '"Behind, twice"'));
  await expect(tabs.tab(/needs your attention/)).toBeVisible({ timeout: 15_000 });
  await expect(article.banner).toHaveCount(0);
  await article.press('Control+1');
  await expect(article.banner).toContainText('Another program changed this article');
  await expect(article.body).toContainText('And mine again');
  await article.banner.getByRole('button', { name: 'Keep mine' }).click();
  await article.saved();
});
