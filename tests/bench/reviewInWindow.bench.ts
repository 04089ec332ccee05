import { randomUUID } from 'node:crypto';
import { test } from 'vitest';
import { newContent, type Content } from '../../domain/article/article.ts';
import { articleOf } from '../unit/export/articles.ts';
import { hold, takeFrames, watchFrames, wheel } from './review/frames.ts';
import { withComments, withSuggestions } from './review/marked.ts';
import { clickInTheMiddle, quantile, typeLetters, watchKeys } from './typing/latency.ts';
import { openContent } from './typing/subjects.ts';

/**
 * The whole app with a long article, with many suggestions and comments and without any, in rounds that take turns: how
 * many frames scrolling loses, and how long a key and a decision take. Goal: the same in both.
 */
const ROUNDS = Number(process.env['STET_ROUNDS'] ?? 3);
const WORDS = 20_000;
/** A frame that comes this late has taken the place of another one: 60 a second. */
const LATE_MS = 25;

const plain: Content = { ...newContent({ headline: 'A long read' }, randomUUID), body: articleOf(WORDS).body };
const suggested = withSuggestions(plain.body, 500);
const commented = withComments(suggested.body, 200);
const marked: Content = { ...plain, body: commented.body, comments: commented.comments, review: { changes: suggested.changes } };

interface Sample {
  readonly times: number[];
  blocked: number;
}

test(`${WORDS} words in the window`, { timeout: 1_800_000 }, async () => {
  const samples = new Map<string, Sample>();
  const add = (name: string, times: readonly number[], blocked = 0): void => {
    const sample = samples.get(name) ?? { times: [], blocked: 0 };
    samples.set(name, { times: [...sample.times, ...times], blocked: sample.blocked + blocked });
  };
  const subjects = [['without', plain], ['with 500 suggestions, 200 comments', marked]] as const;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, content] of subjects) {
      const { app, page } = await openContent(content);
      await page.waitForTimeout(1500);
      await watchFrames(page);
      await wheel(page, 80);
      const wheeled = await takeFrames(page);
      add(`wheel, ${name}`, wheeled.times, wheeled.blocked);
      await clickInTheMiddle(page, '[aria-label="Article body"]');
      await takeFrames(page);
      await hold(page, 'PageDown', 40);
      const paged = await takeFrames(page);
      add(`Page Down, ${name}`, paged.times, paged.blocked);
      await takeFrames(page);
      await hold(page, 'ArrowDown', 80);
      const stepped = await takeFrames(page);
      add(`arrow, ${name}`, stepped.times, stepped.blocked);
      await page.evaluate(() => { delete window.frameTimes; });
      await watchKeys(page);
      await clickInTheMiddle(page, '[aria-label="Article body"]');
      add(`key, ${name}`, await typeLetters(page, 60));
      await app.close();
    }
  }
  console.log(`\n${WORDS} words, ${ROUNDS} rounds: time between frames while scrolling, and from a key to its frame; ms`);
  console.table(
    [...samples].map(([what, { times, blocked }]) => ({
      what,
      frames: times.length,
      p50: quantile(times, 0.5).toFixed(1),
      p95: quantile(times, 0.95).toFixed(1),
      worst: Math.max(...times).toFixed(0),
      late: `${((100 * times.filter((time) => time > LATE_MS).length) / times.length).toFixed(1)} %`,
      'long tasks': blocked.toFixed(0),
    })),
  );
});
