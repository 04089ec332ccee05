import { readFile } from 'node:fs/promises';
import { outline } from './support/deskFiles.ts';
import { png, PHOTO } from './support/pictures.ts';
import { typeInOneFrame } from './support/burst.ts';
import { expect, test } from './support/stet.ts';

test('every field is in article.json as it was typed', async ({ library, article, details, files, window }) => {
  await library.newArticle('Bridge opens “two weeks” early');
  await article.kicker.fill('City news');
  await article.standfirst.fill('The last bolts were set on Sunday.');
  await article.addByline('Ines Calvo', 'transport reporter');
  await article.addByline('Jon Åberg');
  await article.dateline.fill('Minsk');
  await details.section.fill('Transport');
  await article.press('Escape');
  for (const tag of ['bridges', 'harbour']) {
    await details.tags.fill(tag);
    await article.press('Enter');
  }
  await details.language.fill('en-GB');
  await article.press('Escape');
  await details.slug.fill('bridge-opens-early');
  await details.status.selectOption({ label: 'In review' });
  await article.write('The bridge is open.');
  await article.saved();

  await expect.poll(async () => (await files.read('Bridge opens “two weeks” early')).meta).toMatchObject({
    kicker: 'City news',
    standfirst: 'The last bolts were set on Sunday.',
    bylines: [{ name: 'Ines Calvo', role: 'transport reporter' }, { name: 'Jon Åberg' }],
    dateline: 'Minsk',
    section: 'Transport',
    tags: ['bridges', 'harbour'],
    language: 'en-GB',
    slug: 'bridge-opens-early',
    status: 'inReview',
  });
  await expect(window).toHaveTitle('Bridge opens “two weeks” early – Stet');
});

test('Enter leads from the headline through the standfirst to the text', async ({ library, article, files }) => {
  await library.newArticle('Straight on');
  await article.standfirst.focus();
  await article.type('In a sentence.');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await article.type('And so the text begins.');
  await files.expectBody('Straight on', ['p And so the text begins.']);
});

test('an empty article has nothing to scroll, and a long headline grows instead of scrolling', async ({ library, article, system }) => {
  await system.resize(1440, 900);
  await library.newArticle();
  const scroller = article.page;
  const hidden = (element: HTMLElement | SVGElement): number => element.scrollHeight - element.clientHeight;
  await expect.poll(() => scroller.evaluate(hidden)).toBeLessThanOrEqual(0);
  await article.headline.fill('A headline that goes on and on until it needs three lines of the page, as headlines of live blogs and court reports will do');
  await expect.poll(() => article.headline.evaluate((field) => field.clientHeight / parseFloat(getComputedStyle(field).lineHeight))).toBeGreaterThan(1.9);
  // Letters may reach a pixel or two out of a tight line; a hidden line would be forty.
  expect(await article.headline.evaluate(hidden)).toBeLessThan(5);
  await expect(article.headline).toHaveCSS('overflow-y', 'hidden');
});

test('subheadings, lists and quotes, by the menu and by Markdown', async ({ library, article, files, system }) => {
  await library.newArticle('Blocks');
  await article.write('First paragraph.\n## By Markdown\nText.\n### Smaller\n> Quoted by Markdown\n');
  await article.type('By the menu');
  await system.command('block.heading2');
  await article.type('\nSmall by the menu');
  await system.command('block.heading3');
  await article.type('\nSaid she');
  await system.command('block.quote');
  await files.expectBody('Blocks', [
    'p First paragraph.',
    'h2 By Markdown',
    'p Text.',
    'h3 Smaller',
    'quote Quoted by Markdown',
    'h2 By the menu',
    'h3 Small by the menu',
    'quote Said she',
  ]);
});

test('lists with Tab and Shift+Tab', async ({ library, article, files, system }) => {
  await library.newArticle('Lists');
  await article.write('- one\n');
  await article.press('Tab');
  await article.type('one a\n');
  await article.press('Shift+Tab');
  await article.type('two\n\nBetween\nfirst');
  await system.command('block.numbers');
  await article.type('\nsecond');
  await files.expectBody('Lists', [
    'bullet0 one',
    'bullet1 one a',
    'bullet0 two',
    'p Between',
    'number0 first',
    'number0 second',
  ]);
  await expect(article.body).toBeFocused();
});

test('keys that come faster than frames write in their order', async ({ window, library, article, files }) => {
  await library.newArticle('Faster');
  await article.body.focus();
  await typeInOneFrame(window, '- one\n\tone a\ntwo\n\n\n\nBetween\n');
  await typeInOneFrame(window, '1. first\nsecond\n\nPlain\nMore');
  await files.expectBody('Faster', ['bullet0 one', 'bullet1 one a', 'bullet1 two', 'p ', 'p Between', 'number0 first', 'number0 second', 'p Plain', 'p More']);
});

test('a key that comes before word of a moved caret acts at the caret', async ({ library, article, files }) => {
  await library.newArticle('In time');
  await article.write('A bold word');
  await article.selectBack('bold word');
  await article.press('Control+B');
  // In one go, so that the browser has had no time to tell of the caret, as on a busy machine.
  await article.body.evaluate((root) => {
    const selection = getSelection();
    selection?.collapseToEnd();
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', code: 'KeyB', ctrlKey: true, bubbles: true, cancelable: true }));
  });
  await article.type(' stays');
  await files.expectBody('In time', ['p A **bold word** stays']);
});

test('bold, italic, strikethrough, a link and a divider', async ({ library, article, files, system, dialogs }) => {
  await library.newArticle('Marks');
  await article.write('A bold word');
  await article.selectBack('bold word');
  await article.press('Control+B');
  await article.press('End');
  await article.press('Control+B');
  await article.type(', italic');
  await article.selectBack('italic');
  await article.press('Control+I');
  await article.press('End');
  await article.press('Control+I');
  await article.type(' and struck');
  await article.selectBack('struck');
  await system.command('format.strike');
  await article.press('End');
  await system.command('format.strike');
  await article.type('\nSee the report');
  await article.selectBack('report');
  await article.press('Control+K');
  await expect(dialogs.link).toBeVisible();
  await article.type('example.org/report');
  await article.press('Enter');
  await expect(dialogs.link).toBeHidden();
  await expect(article.body).toBeFocused();
  await article.press('End');
  await article.type('\n---\nAfter the line.');
  await files.expectBody('Marks', [
    'p A **bold word**, _italic_ and ~~struck~~',
    'p See the [report](https://example.org/report)',
    'divider',
    'p After the line.',
  ]);
});

test('a link is changed and removed again', async ({ library, article, files, dialogs, window }) => {
  await library.newArticle('Links');
  await article.write('The report');
  await article.selectBack('report');
  await article.press('Control+K');
  await article.type('javascript:alert(1)');
  await article.press('Enter');
  await expect(dialogs.link.getByRole('alert')).toBeVisible();
  await dialogs.link.getByLabel('Address').fill('https://example.org/a');
  await article.press('Enter');
  await files.expectBody('Links', ['p The [report](https://example.org/a)']);
  await article.press('Control+K');
  await dialogs.link.getByRole('button', { name: 'Remove' }).click();
  await files.expectBody('Links', ['p The report']);
  await expect(window.getByRole('dialog')).toHaveCount(0);

  // An address that is typed is one, and one Undo makes it words again.
  await article.press('End');
  await article.type(', https://example.org/b--c, (www.example.org) and\n');
  await article.type('https://example.org/d ');
  await article.press('Control+z');
  await files.expectBody('Links', ['p The report, [https://example.org/b--c](https://example.org/b--c), ([www.example.org](https://www.example.org)) and', 'p https://example.org/d ']);
});

test('a picture picked from the disk: words around it, its bytes untouched', async ({ library, article, files, system }) => {
  await library.newArticle('Picked');
  await article.write('Before.\n');
  await system.pickFiles(PHOTO);
  await system.command('insert.picture');
  await expect(article.pictures).toHaveCount(1);
  await article.pictures.getByLabel('Caption').fill('The hall at noon');
  await article.pictures.getByLabel('Credit').fill('A. Photographer');
  await article.pictures.getByLabel('Alt text').fill('A long hall with a clock');
  await article.saved();
  const key = await files.keyOf('Picked');
  const picture = (await files.json(key)).body.find((block) => block.type === 'picture');
  expect(picture).toMatchObject({ caption: 'The hall at noon', credit: 'A. Photographer', alt: 'A long hall with a clock' });
  const [file] = await files.media(key);
  expect(picture).toMatchObject({ file });
  const kept = await readFile(files.path(key, 'media', file ?? ''));
  expect(kept.equals(await readFile(PHOTO))).toBe(true);
});

test('a picture from the clipboard', async ({ library, article, files, system }) => {
  await library.newArticle('Pasted');
  await article.write('Before.');
  await system.copyPicture(png(200, 40, 40));
  await system.edit('paste');
  await expect(article.pictures).toHaveCount(1);
  await expect(article.pictures.locator('img')).toHaveJSProperty('naturalWidth', 24);
  await article.saved();
  expect(outline((await files.read('Pasted')).body).slice(0, 2)).toEqual(['p Before.', 'picture']);
  expect(await files.media(await files.keyOf('Pasted'))).toHaveLength(1);
});

test('a picture dropped on the text keeps its bytes', async ({ library, article, files }) => {
  await library.newArticle('Dropped');
  await article.write('Here.');
  const bytes = png(10, 120, 60);
  await article.dropFile('Harbour at dawn.png', 'image/png', bytes);
  await expect(article.pictures).toHaveCount(1);
  await article.saved();
  const key = await files.keyOf('Dropped');
  const [file] = await files.media(key);
  expect(file).toMatch(/-harbour-at-dawn\.png$/);
  expect((await readFile(files.path(key, 'media', file ?? ''))).equals(bytes)).toBe(true);
});

test('typing while a picture is selected goes below it and is never lost', async ({ library, article, files }) => {
  await library.newArticle('Selected');
  await article.write('Above.');
  await article.dropFile('a.png', 'image/png', png(1, 2, 3));
  await article.selectPicture();
  await article.type('Below the picture');
  await expect(article.body).toContainText('Below the picture');
  await article.saved();
  const body = outline((await files.read('Selected')).body);
  expect(body).toContain('p Below the picture');
  expect(body.indexOf('p Below the picture')).toBe(body.indexOf('picture') + 1);

  // A triple click above the picture selects the words there, as anywhere else.
  await article.body.getByText('Above.').click({ clickCount: 3 });
  await article.type('Over it.');
  await files.expectBody('Selected', ['p Over it.', ...body.slice(1)]);
});

test('undo and redo, and never across articles', async ({ library, article, files, system }) => {
  await library.newArticle('One');
  await article.write('Text of the first.');
  await files.expectBody('One', ['p Text of the first.']);
  await system.command('block.heading2');
  await files.expectBody('One', ['h2 Text of the first.']);
  await article.press('Control+Z');
  await files.expectBody('One', ['p Text of the first.']);
  await article.press('Control+Shift+Z');
  await files.expectBody('One', ['h2 Text of the first.']);

  await library.newArticle('Two');
  await article.write('Text of the second.');
  await files.expectBody('Two', ['p Text of the second.']);
  for (let presses = 0; presses < 12; presses += 1) await article.press('Control+Z');
  await files.expectBody('Two', ['p ']);
  await library.open('One');
  await expect(article.body).toHaveText('Text of the first.');
  await article.body.focus();
  // Its own steps are still there, and no others.
  await article.press('Control+Z');
  await files.expectBody('One', ['p Text of the first.']);
  await article.press('Control+Shift+Z');
  await files.expectBody('One', ['h2 Text of the first.']);
  await files.expectBody('Two', ['p ']);
});
