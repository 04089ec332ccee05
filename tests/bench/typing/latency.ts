import type { Page } from '@playwright/test';

declare global {
  interface Window {
    keyTimes?: number[];
  }
}

/** From then on the page notes, for each letter, the time from the key to the end of the frame that shows it. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyTimes = [];
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1) return;
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
          // A message sent while a frame is being made arrives when it is painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => window.keyTimes?.push(performance.now() - pressed);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

/** Puts the caret into a paragraph in the middle of the text. */
export async function clickInTheMiddle(page: Page, editor: string): Promise<void> {
  const blocks = page.locator(`${editor} > p`);
  const middle = blocks.nth(Math.floor((await blocks.count()) / 2));
  // Sizes of blocks out of sight are guesses: the first time brings it near, the second into view.
  for (let time = 0; time < 2; time += 1) {
    await middle.evaluate((block) => { block.scrollIntoView({ block: 'center' }); });
    await page.waitForTimeout(300);
  }
  await middle.click({ position: { x: 200, y: 12 } });
  const isThere = await middle.evaluate((block) => block.contains(document.getSelection()?.anchorNode ?? null));
  if (!isThere) throw new Error('the caret is not where the letters are to go');
}

/** Types letters and gives the milliseconds of each. The first ones warm up and do not count. */
export async function typeLetters(page: Page, count: number): Promise<number[]> {
  const warmUp = 10;
  for (let n = 0; n < count + warmUp; n += 1) {
    if (n === warmUp) await page.evaluate(() => void (window.keyTimes = []));
    await page.keyboard.press(n % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(25);
  }
  await page.waitForTimeout(100);
  const typed = await page.evaluate(() => document.getSelection()?.anchorNode?.textContent ?? '');
  if (!typed.includes('eeeee eeeee')) throw new Error('the letters are not in the text');
  return page.evaluate(() => window.keyTimes ?? []);
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
