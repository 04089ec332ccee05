import type { Content } from '../../domain/article/article.ts';
import { colleagueEdits } from './support/colleague.ts';
import { typeInOneFrame } from './support/burst.ts';
import { expect, test } from './support/stet.ts';

const FERRY = 'Old ferry hall reopens as a library, with its clock running again';
const BLOCKS = 320;
const SPECIAL: Readonly<Record<number, string>> = { 160: 'TK ', 240: 'Mispelled. ' };

function long(content: Content): Content {
  const text = 'The council met on Tuesday to hear what the harbour would cost. '.repeat(4);
  const body = Array.from({ length: BLOCKS }, (_, n) =>
    n === 199
      ? { type: 'heading' as const, id: 'far', level: 2 as const, runs: [{ text: 'Far away' }] }
      : { type: 'paragraph' as const, id: `p${n}`, runs: [{ text: `Paragraph ${n + 1}. ${SPECIAL[n + 1] ?? ''}${text}` }] },
  );
  return { ...content, body };
}

test('a long article: what is far from the window costs nothing, and keys, clipboard and readers reach all of it', async ({ window, library, article, files, stet }) => {
  await colleagueEdits(stet.desk, await files.keyOf(FERRY), long);
  await library.open(FERRY);
  const blocks = article.body.locator('> *');
  const isLaidOut = (n: number): Promise<boolean> => blocks.nth(n - 1).evaluate((block) => block.firstElementChild?.checkVisibility({ contentVisibilityAuto: false }) ?? false);
  await expect.poll(() => isLaidOut(160)).toBe(false);
  expect(await isLaidOut(2)).toBe(true);

  await test.step('the ends of the text, by key', async () => {
    await blocks.first().click();
    await article.press('Control+End');
    await window.keyboard.type(' The last word.');
    await expect(blocks.last()).toContainText(/cost\. +The last word\.$/);
    await expect(blocks.last()).toBeInViewport();
    await article.press('Control+Home');
    await expect(blocks.first()).toBeInViewport();
    await typeInOneFrame(window, ' Really.', { key: 'End', code: 35 });
    await expect(blocks.last()).toContainText(/The last word\. Really\.$/);
    await article.press('Control+Home');
    await window.keyboard.type('First of all. ');
    await expect(blocks.first()).toHaveText(/^First of all. Paragraph 1\./);
    await expect(blocks.first()).toBeInViewport();
  });

  await test.step('away with the wheel: a letter goes to the caret, and the page back to it', async () => {
    await window.mouse.move(700, 500);
    await window.mouse.wheel(0, 9000);
    await expect(blocks.first()).not.toBeInViewport();
    await expect.poll(() => isLaidOut(12)).toBe(false);
    await article.press('x');
    await expect(blocks.first()).toHaveText(/^First of all. xParagraph/);
    await expect(blocks.first()).toBeInViewport();
    await article.press('Backspace');
  });

  await test.step('the outline goes to a subheading in the middle; the next page is there at once', async () => {
    await window.getByTestId('word-count').click();
    await window.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: 'Far away' }).click();
    await expect(article.body.getByText('Far away')).toBeInViewport();
    await expect(article.body).toBeFocused();
    await window.keyboard.type('Here it is: ');
    await expect(blocks.nth(199)).toHaveText('Here it is: Far away');
    for (const key of ['PageDown', 'PageDown', 'PageUp', 'ArrowDown', 'End']) await article.press(key);
    await window.keyboard.type(' (written here)');
    const written = blocks.filter({ hasText: '(written here)' });
    await expect(written).toHaveCount(1);
    await expect(written).toBeInViewport();
    await expect.poll(() => isLaidOut(160)).toBe(false);
  });

  await test.step('what is looked for, what is to come and a misspelling are shown wherever they are', async () => {
    await article.press('Control+f');
    await window.keyboard.type('Paragraph 290');
    await window.keyboard.press('Enter');
    await expect(blocks.nth(289)).toBeInViewport();
    await article.press('Escape');
    await article.press('Control+Home');
    await expect.poll(() => isLaidOut(160)).toBe(false);
    await article.press('Control+Alt+k');
    await expect(blocks.nth(159)).toBeInViewport();
    await article.press('F7');
    await expect(blocks.nth(239)).toBeInViewport();
  });

  await test.step('all of it is copied, struck and put back', async () => {
    await article.press('Control+a');
    await stet.system.edit('copy');
    await expect.poll(async () => (await stet.system.readClipboard()).text).toMatch(/^First of all\. [^]*Paragraph 160\. [^]*Far away[^]*The last word\. Really\.\s*$/);
    await article.press('Delete');
    await expect(blocks).toHaveCount(1);
    await article.press('Control+z');
    await expect(blocks).toHaveCount(BLOCKS);
    await article.press('Control+Home');
    await expect(blocks.first()).toBeInViewport();
    expect(await isLaidOut(2)).toBe(true);
  });

  await test.step('a screen reader finds all of the text, and so does reading', async () => {
    await expect.poll(() => isLaidOut(160)).toBe(false);
    await stet.system.readAloud(true);
    await expect.poll(() => isLaidOut(160)).toBe(true);
    await stet.system.readAloud(false);
    await expect.poll(() => isLaidOut(160)).toBe(false);
    await stet.system.command('review.read');
    await expect.poll(() => isLaidOut(160)).toBe(true);
  });
});
