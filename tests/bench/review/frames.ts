import type { Page } from '@playwright/test';

declare global {
  interface Window {
    frameTimes?: number[];
    longTasks?: number;
  }
}

/** From then on the page notes the time between frames, and how long tasks kept it from making any. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.frameTimes = [];
    window.longTasks = 0;
    let last = performance.now();
    const frame = (now: number): void => {
      window.frameTimes?.push(now - last);
      last = now;
      if (window.frameTimes !== undefined) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) window.longTasks = (window.longTasks ?? 0) + one.duration;
    }).observe({ type: 'longtask' });
  });
}

/** The frames since the last look. */
export async function takeFrames(page: Page): Promise<{ times: number[]; blocked: number }> {
  return page.evaluate(() => {
    const taken = { times: window.frameTimes ?? [], blocked: window.longTasks ?? 0 };
    window.frameTimes = [];
    window.longTasks = 0;
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
