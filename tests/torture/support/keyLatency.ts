import type { Page } from 'playwright';

export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** From the moment the system had the key to the frame after it; measured in the page itself. */
export async function measureKeys(window: Page): Promise<void> {
  await window.evaluate(() => {
    const samples: number[] = [];
    Object.assign(globalThis, { keySamples: samples });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => samples.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** The spread of the keys since the last time it was asked for. */
export async function latencies(window: Page): Promise<Spread> {
  const samples = await window.evaluate(() => (globalThis as unknown as { keySamples: number[] }).keySamples.splice(0));
  const sorted = samples.sort((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}
