import type { Locator } from '@playwright/test';
import { typeInOneFrame } from './support/burst.ts';
import { expect, test } from './support/stet.ts';

const SENTENCE = 'The council met on Tuesday to hear what the harbour would cost. ';

/** How many pixels the block is too high or too low for its text, and the next one too far from it. */
function outOfStep(block: Locator): Promise<number> {
  return block.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const lineHeight = parseFloat(getComputedStyle(element).lineHeight);
    const lines = Math.round((text.getBoundingClientRect().height - lineHeight / 2) / lineHeight) + 1;
    const box = element.getBoundingClientRect();
    const next = element.nextElementSibling?.getBoundingClientRect();
    const margin = parseFloat(getComputedStyle(element).marginBottom);
    const size = Math.abs(box.height - Math.round(lines) * lineHeight);
    const gap = next === undefined ? 0 : Math.abs(next.top - box.bottom - margin);
    return Math.round(Math.max(size, gap) * 10) / 10;
  });
}

test('the page keeps in step with the paragraph that is being written', async ({ window, library, article, system }) => {
  await library.newArticle('In step');
  await article.write([SENTENCE.repeat(3), SENTENCE.repeat(4), SENTENCE.repeat(3)].join('\n'));
  const block = article.body.locator('> p').nth(1);
  const isWritten = (): Promise<boolean> => block.evaluate((element) => element.hasAttribute('data-written'));
  const height = async (): Promise<number> => (await block.boundingBox())?.height ?? NaN;
  const typeInStep = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await window.keyboard.press(key);
      expect(await outOfStep(block), `after ${key}`).toBeLessThanOrEqual(0.1);
    }
  };
  await block.click();
  await article.press('End');

  await test.step('line by line, forth and back', async () => {
    const before = await height();
    await typeInStep([...'And what the mayor said to that, as far as anyone heard it, was nothing'].map((key) => (key === ' ' ? 'Space' : key)));
    expect(await isWritten()).toBe(true);
    expect(await height()).toBeGreaterThan(before);
    await typeInStep(Array.from({ length: 71 }, () => 'Backspace'));
    expect(await height()).toBe(before);
  });

  await test.step('a space that lets the end of a word go up to the line above', async () => {
    await typeInStep([...'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz']);
    for (let letter = 0; letter < 26; letter += 1) await article.press('ArrowLeft');
    await typeInStep(['Space', 'Space', 'Backspace']);
  });

  await test.step('all keys at once', async () => {
    const before = await height();
    await article.press('End');
    await typeInOneFrame(window, ` ${SENTENCE.repeat(2)}`);
    await expect(block).toContainText(SENTENCE.repeat(2).trim());
    expect(await height()).toBeGreaterThan(before);
    expect(await outOfStep(block)).toBeLessThanOrEqual(0.1);
  });

  await test.step('the window made narrower between two letters', async () => {
    await article.press('x');
    await article.press('y');
    expect(await isWritten()).toBe(true);
    const before = await height();
    await system.resize(900, 700);
    await expect.poll(height).toBeGreaterThan(before);
    expect(await outOfStep(block)).toBeLessThanOrEqual(0.1);
  });

  await test.step('after a pause it is a block like the others', async () => {
    await expect.poll(isWritten).toBe(false);
    expect(await block.getAttribute('style')).toBeFalsy();
  });
});
