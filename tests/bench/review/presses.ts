import type { Page } from '@playwright/test';

declare global {
  interface Window {
    pressed?: number;
    pressTimes?: number[];
  }
}

/** From then on the page notes the time from each press of a key, a button or a choice to the end of the frame that shows it. */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.pressTimes = [];
    const note = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key.length > 1 && !/^F\d+$/.test(event.key)) return;
      const pressed = event.timeStamp;
      requestAnimationFrame(() => {
        // A message sent while a frame is being made arrives when it is painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.pressTimes?.push(performance.now() - pressed);
        channel.port2.postMessage(null);
      });
    };
    for (const type of ['keydown', 'click', 'change']) window.addEventListener(type, note, { capture: true });
  });
}

/** Does something a number of times, each after the page has rested, and gives the milliseconds of each. */
export async function timePresses(page: Page, times: number, press: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) {
    await page.waitForTimeout(400);
    await page.evaluate(() => void (window.pressTimes = []));
    await press();
    await page.waitForFunction(() => (window.pressTimes?.length ?? 0) > 0);
    all.push(...(await page.evaluate(() => window.pressTimes ?? [])).slice(0, 1));
  }
  return all;
}
