import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ArticlePage } from './pages/ArticlePage.ts';
import { png } from './support/pictures.ts';
import { expect, test } from './support/stet.ts';

/** The middle of a word on the page. */
async function placeOf(text: Locator, word: string): Promise<{ x: number; y: number; left: number }> {
  return text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, left };
    }
    throw new Error(`no ${wanted}`);
  }, word);
}

/** Drags the selected word to a point, as a hand does it. */
async function drag(window: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await window.evaluate(() => {
    addEventListener('dragstart', () => { document.body.dataset['dragging'] = ''; }, { once: true, capture: true });
  });
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(from.x + 6, from.y + 6, { steps: 4 });
  await window.locator('body[data-dragging]').waitFor();
  await window.evaluate(() => { delete document.body.dataset['dragging']; });
  await window.mouse.move(to.x, to.y, { steps: 5 });
  // A hand is never quite still: only with a further move does the browser say where the drag is.
  await window.mouse.move(to.x, to.y + 1);
}

test('selected text is dragged to another place, copied with Ctrl, and in suggest mode moved as one suggestion', async ({ window, library, article, files, system }) => {
  const take = async (word: string): Promise<{ x: number; y: number }> => {
    const place = await placeOf(article.body, word);
    await window.mouse.dblclick(place.x, place.y);
    await expect.poll(() => window.evaluate(() => String(getSelection()))).toBe(word);
    return place;
  };
  await library.newArticle('Dragged');
  await article.write('The **old bridge opened.\nOnly now, after nine years.');
  const before = async (word: string): Promise<{ x: number; y: number }> => {
    const { left, y } = await placeOf(article.body, word);
    return { x: left + 1, y };
  };
  await drag(window, await take('opened'), await before('after'));
  await window.mouse.up();
  await files.expectBody('Dragged', ['p The **old bridge .', 'p Only now, openedafter nine years.']);
  await article.press('Control+z');
  await files.expectBody('Dragged', ['p The **old bridge opened.', 'p Only now, after nine years.']);

  await window.keyboard.down('Control');
  await drag(window, await take('bridge'), await before('nine'));
  await window.mouse.up();
  await window.keyboard.up('Control');
  await files.expectBody('Dragged', ['p The **old bridge opened.', 'p Only now, after bridgenine years.']);
  await article.press('Control+z');

  await system.command('review.suggest');
  const first = await placeOf(article.body, 'The');
  await window.mouse.click(first.left, first.y);
  await article.press('Shift+End');
  await drag(window, await placeOf(article.body, 'bridge'), await before('nine'));
  await window.mouse.up();
  await files.expectWords('Dragged', 'after The **old bridge opened.nine years.');
  const { review } = await files.read('Dragged') as unknown as { review: { changes: Record<string, { kind?: string }> } };
  expect(Object.values(review.changes).map(({ kind }) => kind)).toEqual(['move', 'move']);
  await system.command('review.rejectAll');
  await files.expectBody('Dragged', ['p The **old bridge opened.', 'p Only now, after nine years.']);
});

test('pictures and texts are let go between the blocks where the line stands; a picture goes to another article with its file', async ({ window, library, article, files, system, stet, tabs }) => {
  const picture = join(stet.home, 'bridge.png');
  await writeFile(picture, png(20, 90, 160, 240));
  await library.newArticle('Source');
  await article.write('One.\nTwo.');
  await system.pickFiles(picture);
  await system.command('insert.picture');
  await article.pictures.getByLabel('Caption').fill('The bridge');
  await article.saved();
  await library.newArticle('Target');
  await article.write('First.\nSecond.');

  // Files from outside: the line is above the second paragraph.
  const second = article.body.getByText('Second.');
  await dropBefore(second, { name: 'note.md', type: 'text/markdown', base64: Buffer.from('## Noted\n\nA *quick* note.\n').toString('base64') }, async () => {
    await expect(article.body.locator('[data-drop="before"]')).toHaveText('Second.');
  });
  await expect(article.body.locator('[data-drop]')).toHaveCount(0);
  await files.expectBody('Target', ['p First.', 'h2 Noted', 'p A _quick_ note.', 'p Second.']);
  await dropBefore(article.body.getByText('First.'), { name: 'late.png', type: 'image/png', base64: png(200, 10, 10, 120).toString('base64') });
  await files.expectBody('Target', ['picture', 'p First.', 'h2 Noted', 'p A _quick_ note.', 'p Second.']);

  // From the other article: held over this one's tab, then let go in its text.
  await tabs.tab('Source').click();
  await article.pictures.locator('img').hover();
  const frame = await article.pictures.locator('img').boundingBox();
  await drag(window, { x: (frame?.x ?? 0) + 20, y: (frame?.y ?? 0) + 20 }, await middle(tabs.tab('Target')));
  await expect(tabs.tab('Target')).toHaveAttribute('aria-selected', 'true');
  const { x, y } = await placeOf(article.body, 'Second.');
  await window.mouse.move(x, y + 4, { steps: 4 });
  await window.mouse.up();
  await files.expectBody('Target', ['picture', 'p First.', 'h2 Noted', 'p A _quick_ note.', 'p Second.', 'picture']);
  const [key, from] = [await files.keyOf('Target'), await files.keyOf('Source')];
  const [file = ''] = await files.media(from);
  expect(await files.media(key)).toContain(file);
  expect((await readFile(files.path(key, 'media', file))).equals(png(20, 90, 160, 240))).toBe(true);
  await expect(article.pictures.last().locator('img')).toHaveJSProperty('naturalWidth', 240);
  await files.expectBody('Source', ['p One.', 'p Two.', 'picture', 'p ']);

  // A copy pasted in another window brings the file as well.
  const opening = stet.app.waitForEvent('window');
  await library.pick('School choir', 'Open in new window');
  const other = new ArticlePage(await opening);
  await other.body.waitFor();
  await article.selectPicture(1);
  await article.press('Control+c');
  await expect.poll(async () => (await system.readClipboard()).text).toBe('The bridge');
  await other.body.focus();
  await other.press('Control+Home');
  await stet.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((one) => one.getTitle().startsWith('School choir'))?.webContents.paste();
  });
  await expect(other.pictures.filter({ has: other.window.getByText('The bridge') }).locator('img')).toHaveJSProperty('naturalWidth', 240);
});

async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** What the window sees when a file is dragged over the upper half of a block and let go there. */
async function dropBefore(target: Locator, file: { name: string; type: string; base64: string }, over: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const send = (kinds: readonly string[]): Promise<void> =>
    target.evaluate(
      (element, { name, type, base64, sent }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name, { type }));
        const { left, top } = element.getBoundingClientRect();
        for (const kind of sent) {
          element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientX: left + 20, clientY: top + 3 }));
        }
      },
      { ...file, sent: kinds },
    );
  await send(['dragenter', 'dragover']);
  await over();
  await send(['dragover', 'drop']);
}
