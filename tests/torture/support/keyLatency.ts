import type { Page } from 'playwright';

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

/** The milliseconds of each key since the last time it was asked for. */
export async function latencies(window: Page): Promise<number[]> {
  const samples = await window.evaluate(() => (globalThis as unknown as { keySamples: number[] }).keySamples.splice(0));
  return samples.map((ms) => Math.round(ms));
}

export function p99(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;
}
