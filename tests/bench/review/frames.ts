import type { Page } from '@playwright/test';

declare global {
  interface Window {
    frameTimes?: number[];
  }
}

/** From then on the page notes the time between frames. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.frameTimes = [];
    let last = performance.now();
    const frame = (now: number): void => {
      window.frameTimes?.push(now - last);
      last = now;
      if (window.frameTimes !== undefined) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** The frames since the last look. */
export async function takeFrames(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const taken = window.frameTimes ?? [];
    window.frameTimes = [];
    return taken;
  });
}

/** Turns the wheel down the article. */
export async function wheel(page: Page, turns: number): Promise<void> {
  await page.mouse.move(600, 500);
  for (let n = 0; n < turns; n += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(30);
  }
}

/** Presses a key again and again, as when it is held. */
export async function hold(page: Page, key: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(30);
  }
}
