import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findings } from './support/axe.ts';
import { png } from './support/pictures.ts';
import { wav } from './support/sounds.ts';
import { outline } from './support/deskFiles.ts';
import { expect, test } from './support/stet.ts';

test('a pull quote, a correction and an embed: made, written in, previewed, exported', async ({ library, article, files, system, dialogs, window }) => {
  await library.newArticle('Set apart');
  await article.write('The bridge opened.\n>> It took nine years\nAn earlier version named the wrong day.');
  await system.command('block.correction');
  await system.command('block.noteDate');
  const date = window.getByRole('dialog', { name: 'Date of the note' });
  await date.getByLabel('Date and time').fill('2026-11-20T08:30');
  expect(await findings(window, '[aria-label="Date of the note"]')).toEqual([]);
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  const note = article.body.getByRole('note');
  await expect(note).toHaveAccessibleName(/November 20, 2026|20 November 2026/);
  await note.click({ position: { x: 40, y: 16 } });
  await expect(date.getByLabel('Date and time')).toHaveValue('2026-11-20T08:30');
  await article.press('Escape');
  await article.press('End');
  await article.press('Enter');
  await system.copyText('https://x.com/adaroe/status/1');
  await system.edit('paste');
  await expect(article.embeds).toHaveCount(1);
  await article.type('See also');
  await system.command('insert.embed');
  await article.type('javascript:alert(1)');
  await article.press('Enter');
  await expect(dialogs.embed.getByRole('alert')).toBeVisible();
  await dialogs.embed.getByLabel('Address').fill('films.example.org/opening');
  await article.press('Enter');
  await expect(article.body).toBeFocused();
  await expect(article.embeds).toHaveCount(2);
  await article.embeds.nth(1).getByLabel('Title').fill('The opening on film');
  await files.expectBody('Set apart', [
    'p The bridge opened.',
    'pullQuote It took nine years',
    'correction An earlier version named the wrong day.',
    'embed',
    'p See also',
    'embed',
    'p ',
  ]);
  expect((await files.read('Set apart')).body.filter(({ type }) => type === 'embed')).toMatchObject([
    { url: 'https://x.com/adaroe/status/1', provider: 'X', author: '@adaroe', title: '' },
    { url: 'https://films.example.org/opening', provider: 'films.example.org', title: 'The opening on film' },
  ]);

  await system.command('view.preview');
  await expect(article.preview.locator('aside blockquote')).toHaveText('It took nine years');
  await expect(article.preview.locator('aside strong')).toHaveText('Correction');
  await expect(article.preview.getByRole('link', { name: 'The opening on film' })).toHaveAttribute('href', 'https://films.example.org/opening');

  await article.embeds.nth(0).getByRole('button', { name: 'Make it a link' }).click();
  await expect(article.embeds).toHaveCount(1);
  await expect(window.getByRole('link', { name: 'x.com/adaroe/status/1' })).toBeVisible();
});

test('the slash menu: found by typing, moved through by keys, closed with the text left, in suggest mode too', async ({ library, article, files, system, window }) => {
  const menu = window.getByRole('listbox', { name: 'Blocks' });
  await library.newArticle('By slash');
  await article.write('/');
  await expect(menu.getByRole('option', { selected: true })).toHaveText(/^Paragraph/);
  await expect(article.body).toHaveAttribute('aria-activedescendant', /.+/);
  await article.type('head');
  await expect(menu.getByRole('option')).toHaveText([/^Subheading/, /^Small subheading/]);
  await article.press('ArrowDown');
  await article.press('Enter');
  await expect(menu).toHaveCount(0);
  await article.type('Small\nWords /pull');
  await article.press('Tab');
  await article.type('\nHalf and/or half, 9/11, and /');
  await expect(menu).toBeVisible();
  await article.press('Escape');
  await expect(menu).toHaveCount(0);
  await article.type('quote stays.');
  await expect(menu).toHaveCount(0);
  await expect(article.body).not.toHaveAttribute('aria-activedescendant', /.+/);
  await article.type('\n/xyzzy');
  await expect(menu).toHaveCount(0);
  await article.type('\n/div');
  await menu.getByRole('option', { name: 'Divider' }).click();
  await files.expectBody('By slash', ['h3 Small', 'pullQuote Words ', 'p Half and/or half, 9/11, and /quote stays.', 'p /xyzzy', 'divider', 'p ']);

  await system.command('review.suggest');
  await article.type('Suggested /corr');
  await article.press('Enter');
  await article.type('too');
  await expect(menu).toHaveCount(0);
  await files.expectWords('By slash', 'Suggested too');
  expect((await files.read('By slash')).body.at(-1)).toMatchObject({ type: 'correction', rev: { was: [{ before: { type: 'paragraph' } }] } });
});

test('a gallery: picked together, shown side by side, left and joined again', async ({ library, article, files, system, stet, window }) => {
  const paths = await Promise.all(
    [40, 120, 200].map(async (shade) => {
      const path = join(stet.home, `shade ${String(shade)}.png`);
      await writeFile(path, png(shade, shade, 60, 240));
      return path;
    }),
  );
  const galleries = async (): Promise<(string | undefined)[]> =>
    (await files.read('Side by side')).body.flatMap((block) => (block.type === 'picture' ? [block.gallery] : []));
  await library.newArticle('Side by side');
  await article.write('Before.\n');
  await system.pickFiles(...paths);
  await system.command('insert.gallery');
  await expect(article.pictures).toHaveCount(3);
  await article.pictures.nth(1).getByLabel('Caption').fill('The second');
  const [first, second] = await Promise.all([article.pictures.nth(0).boundingBox(), article.pictures.nth(1).boundingBox()]);
  expect(second?.y).toBe(first?.y);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 100);
  await article.saved();
  const [name] = await galleries();
  expect(await galleries()).toEqual([name, name, name]);
  expect(name).toBeTruthy();

  await article.selectPicture(0);
  await article.pictures.nth(0).getByRole('button', { name: 'Leave the gallery' }).click();
  await expect.poll(galleries).toEqual([name, name, undefined]);
  await expect(article.pictures.nth(0).getByLabel('Caption')).toHaveValue('The second');
  await article.selectPicture(2);
  await system.command('block.joinGallery');
  await expect.poll(galleries).toEqual([name, name, name]);
  await system.command('view.preview');
  await expect(article.preview.locator('figure > figure')).toHaveCount(3);
  await expect(window.getByRole('status').filter({ hasText: 'Adding' })).toHaveCount(0);
});

test('a recording: its bytes kept, played in the text and in the preview, exported beside the page', async ({ library, article, files, system, stet }) => {
  const path = join(stet.home, 'the_mayor.wav');
  await writeFile(path, wav());
  await library.newArticle('To be heard');
  await article.write('Before.\n');
  await system.pickFiles(path);
  await system.command('insert.audio');
  await expect(article.recordings).toHaveCount(1);
  await expect(article.recordings.getByLabel('Title')).toHaveValue('the mayor');
  await article.recordings.getByLabel('Transcript').click();
  await article.type('Good morning.\nThe bridge is open.');
  const player = article.recordings.locator('audio');
  await expect(player).toHaveJSProperty('duration', 1);
  await player.evaluate(async (element: HTMLAudioElement) => {
    element.muted = true;
    element.currentTime = 0.9;
    await element.play();
  });
  await expect(player).toHaveJSProperty('ended', true);
  await article.saved();
  const { body } = await files.read('To be heard');
  const key = await files.keyOf('To be heard');
  const [file = ''] = await files.media(key);
  expect(body[1]).toMatchObject({ type: 'audio', file, title: 'the mayor', credit: '', transcript: 'Good morning.\nThe bridge is open.' });
  expect((await readFile(files.path(key, 'media', file))).equals(wav())).toBe(true);

  await system.command('view.preview');
  await expect(article.preview.locator('audio')).toHaveJSProperty('paused', true);
  await article.preview.getByText('Transcript').click();
  await expect(article.preview.getByText('The bridge is open.')).toBeVisible();

  await article.dropFile('a.mp3', 'audio/mpeg', Buffer.from('not a recording'));
  await expect(article.recordings).toHaveCount(1);
  await system.saveAt(join(stet.home, 'story.html'));
  await system.command('file.export');
  await article.window.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Export…' }).click();
  await expect.poll(() => readFile(join(stet.home, 'story-media', file)).then((bytes) => bytes.equals(wav()), () => false)).toBe(true);
});

test('the handle of a block: dragged, its menu by click and by key', async ({ library, article, files, system, window }) => {
  const menu = window.getByRole('menu', { name: 'Block' });
  const handle = window.getByRole('button', { name: 'Move or change this block' });
  await library.newArticle('By the handle');
  await article.write('First.\nSecond.\n- one\ntwo\n\nLast.');
  await article.body.getByText('First.').hover();
  await expect(handle).toBeVisible();
  await handle.dragTo(article.body.getByText('Last.'), { targetPosition: { x: 20, y: 22 } });
  await files.expectBody('By the handle', ['p Second.', 'bullet0 one', 'bullet0 two', 'p Last.', 'p First.']);
  await article.body.getByText('two').hover();
  await handle.dragTo(article.body.getByText('Second.'), { targetPosition: { x: 20, y: 3 } });
  await files.expectBody('By the handle', ['bullet0 two', 'p Second.', 'bullet0 one', 'p Last.', 'p First.']);

  await article.body.getByText('Second.').hover();
  await handle.click();
  await menu.getByRole('menuitem', { name: /^Turn into subheading/ }).click();
  await expect(menu).toHaveCount(0);
  await expect(article.body).toBeFocused();
  await article.press('Control+.');
  await expect(menu).toBeVisible();
  await article.press('d');
  await article.press('Enter');
  await expect(menu).toHaveCount(0);
  await files.expectBody('By the handle', ['bullet0 two', 'h2 Second.', 'h2 Second.', 'bullet0 one', 'p Last.', 'p First.']);
  const ids = (await files.read('By the handle')).body.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await system.command('block.delete');
  await files.expectBody('By the handle', ['bullet0 two', 'h2 Second.', 'bullet0 one', 'p Last.', 'p First.']);
  await article.press('Control+Z');
  await files.expectBody('By the handle', ['bullet0 two', 'h2 Second.', 'h2 Second.', 'bullet0 one', 'p Last.', 'p First.']);
});

test('blocks are dragged into a fact box, and above it', async ({ library, article, files, window }) => {
  const handle = window.getByRole('button', { name: 'Move or change this block' });
  const dragTo = async (what: string, where: string, y: number): Promise<void> => {
    await article.body.getByText(what).hover();
    await expect(handle).toBeVisible();
    await handle.dragTo(article.body.getByText(where), { targetPosition: { x: 20, y } });
  };
  /** The blocks of the file, those of the box set in. */
  const lines = async (): Promise<string[]> => {
    const { body } = await files.read('Into a box');
    return outline(body).map((line, index) => (body[index] !== undefined && 'box' in body[index] ? `  ${line}` : line));
  };
  await library.newArticle('Into a box');
  await article.write('First.\n- one\ntwo\n\n');
  await article.press('Control+Alt+B');
  await article.type('The quay\nBuilt of granite.\n\nLast.');
  await expect.poll(lines).toEqual(['p First.', 'bullet0 one', 'bullet0 two', 'box The quay', '  p Built of granite.', 'p Last.', 'p ']);
  await dragTo('First.', 'Built of granite.', 20);
  await expect.poll(lines).toEqual(['bullet0 one', 'bullet0 two', 'box The quay', '  p Built of granite.', '  p First.', 'p Last.', 'p ']);
  await dragTo('two', 'The quay', 20);
  await expect.poll(lines).toEqual(['bullet0 one', 'box The quay', '  bullet0 two', '  p Built of granite.', '  p First.', 'p Last.', 'p ']);
  // Above its title is above the box.
  await dragTo('Last.', 'The quay', 2);
  await expect.poll(lines).toEqual(['bullet0 one', 'p Last.', 'box The quay', '  bullet0 two', '  p Built of granite.', '  p First.', 'p ']);
});
