import type { Page } from '@playwright/test';

/** From then on gives, at each call, how many milliseconds the page's main thread has worked since the last one, whatever else the machine did meanwhile. */
export async function countWork(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  const since = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const now = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    const worked = now - before;
    before = now;
    return worked;
  };
  await since();
  return since;
}
