import { test } from 'vitest';
import { hold, takeFrames, watchFrames, wheel } from './review/frames.ts';
import { marked, plain, WORDS } from './review/markedArticle.ts';
import { countWork } from './review/work.ts';
import { clickInTheMiddle, quantile, typeLetters, watchKeys } from './typing/latency.ts';
import { openContent } from './typing/subjects.ts';

/**
 * The whole app with a long article, with many suggestions and comments and without any, in rounds that take turns: how
 * many frames scrolling loses, how long a key takes, and how long the page works for each turn or key. Goal: the same in
 * both. On a machine that does other things too, only the work tells.
 */
const ROUNDS = Number(process.env['STET_ROUNDS'] ?? 3);
/** A frame that comes this late has taken the place of another one: 60 a second. */
const LATE_MS = 25;

interface Sample {
  readonly times: readonly number[];
  /** For each turn or key, one figure a round. */
  readonly work: readonly number[];
}

test(`${WORDS} words in the window`, { timeout: 1_800_000 }, async () => {
  const samples = new Map<string, Sample>();
  const add = (name: string, times: readonly number[], work: number): void => {
    const sample = samples.get(name) ?? { times: [], work: [] };
    samples.set(name, { times: [...sample.times, ...times], work: [...sample.work, work] });
  };
  const subjects = [['without', plain], ['with 500 suggestions, 200 comments', marked]] as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, content] of subjects) {
      const { app, page } = await openContent(content);
      await page.waitForTimeout(1500);
      const worked = await countWork(page);
      const scroll = async (what: string, times: number, run: () => Promise<void>): Promise<void> => {
        await takeFrames(page);
        await worked();
        await run();
        const work = await worked();
        add(`${what}, ${name}`, await takeFrames(page), work / times);
      };
      await watchFrames(page);
      await scroll('wheel', 80, () => wheel(page, 80));
      await clickInTheMiddle(page, '[aria-label="Article body"]');
      await scroll('Page Down', 40, () => hold(page, 'PageDown', 40));
      await scroll('arrow', 80, () => hold(page, 'ArrowDown', 80));
      await page.evaluate(() => { delete window.frameTimes; });
      await watchKeys(page);
      await clickInTheMiddle(page, '[aria-label="Article body"]');
      await worked();
      const keys = await typeLetters(page, 60);
      add(`key, ${name}`, keys, (await worked()) / 70);
      await app.close();
    }
  }
  console.log(`\n${WORDS} words, ${ROUNDS} rounds: time between frames while scrolling, and from a key to its frame; work of the page for each turn or key; ms`);
  console.table(
    [...samples].map(([what, { times, work }]) => ({
      what,
      frames: times.length,
      p50: quantile(times, 0.5).toFixed(1),
      p95: quantile(times, 0.95).toFixed(1),
      worst: Math.max(...times).toFixed(0),
      late: `${((100 * times.filter((time) => time > LATE_MS).length) / times.length).toFixed(1)} %`,
      work: quantile(work, 0.5).toFixed(1),
      'least work': Math.min(...work).toFixed(1),
    })),
  );
});
