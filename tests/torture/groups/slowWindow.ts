import { mkdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { readDesk } from '../checker.ts';
import { skipped, type Bench, type Group } from '../group.ts';
import { deskIn, faultsFor, filesIn, killApp, newArticle, prepareApp, startApp } from '../support/app.ts';
import { latencies, measureKeys, p99 } from '../support/keyLatency.ts';
import { openControl, type Control } from '../support/shim.ts';

/** Goal 17, where the machine itself manages it. */
const MOST_MS = 50;
/** A save starts a second after the last key; its failure is to be seen two seconds later. */
const SEEN_MS = 3_000;
const WATCHDOG_MS = 12_000;
const CLEARS_MS = 10_000;
const SLOW_MS = 10_000;
const KEYS = 200;

/** F, in the real window: typing while every file call takes ten seconds, what is said of it, and how that ends. */
export const slowWindow: Group = {
  name: 'F2',
  title: 'the real window while every file call takes 10 s, then while every write fails: typing, what is said, how it ends',
  full: 20,
  slice: 1,
  inParts: true,
  async run(bench) {
    const why = bench.shim === null ? 'needs Linux and a C compiler (cc) for the fault library' : await prepareApp();
    if (why !== null || bench.shim === null) return skipped(why ?? '');
    const control = openControl(bench.folder, bench.shim, 'window');
    const failures: string[] = [];
    const notes = [`${cpus().length} processors, load average ${loadavg().map((load) => load.toFixed(1)).join(', ')} at the start`];
    const measured: Figures = { 'key to paint, quick disk': [], 'key to paint, 10 s a call': [], 'until “not saved” is said': [], 'until trouble is seen': [], 'from the end of the fault to all saved': [] };
    let cases = 0;
    for (; cases < bench.cases && performance.now() < bench.until; cases += 1) {
      const wrong = await onePlay(bench, `case-${cases}`, control, measured);
      if (wrong.length > 0) failures.push(`case ${bench.done + cases}: ${wrong.join('; ')}`);
    }
    control.close();
    return { cases, failures, notes, measured };
  },
};

type Figures = Record<'key to paint, quick disk' | 'key to paint, 10 s a call' | 'until “not saved” is said' | 'until trouble is seen' | 'from the end of the fault to all saved', number[]>;

async function onePlay(bench: Bench, name: string, control: Control, measured: Figures): Promise<string[]> {
  const home = join(bench.folder, name);
  mkdirSync(home);
  const running = await startApp(home, faultsFor(control));
  const { window } = running;
  await newArticle(window);
  await measureKeys(window);
  const wrong: string[] = [];

  const typed: string[] = [await typeKeys(window, 'quick ', KEYS)];
  const quick = await latencies(window);
  await until(() => isClean(window));
  control.arm({ kinds: ['open', 'write', 'fsync', 'rename'], at: 1, sticky: true, action: 'delay', delayMs: SLOW_MS }, filesIn(home));
  const from = performance.now();
  const banner = window.getByRole('alert').filter({ hasText: /Not saved for \d+ seconds/ }).waitFor({ timeout: 30_000 }).then(() => performance.now() - from, () => Infinity);
  typed.push(await typeKeys(window, 'slowly ', KEYS));
  const slow = await latencies(window);
  const warned = await banner;
  control.disarm();
  const cleared = await until(() => isClean(window), SLOW_MS * 4);
  if (p99(slow) > MOST_MS && p99(slow) > 2 * p99(quick)) wrong.push(`typing took ${p99(slow)} ms (p99), ${p99(quick)} ms on a quick disk`);
  if (warned > WATCHDOG_MS) wrong.push(`unsaved for 10 s, and said after ${Math.round(warned)} ms`);
  if (cleared === null) wrong.push('not saved when the disk was quick again');

  control.arm({ kinds: ['write'], at: 1, sticky: true, action: 'fail', error: 'EIO' }, deskIn(home));
  const failing = performance.now();
  typed.push(await typeKeys(window, 'x', 1));
  const seen = await window.getByRole('alert').filter({ hasText: /Not saved/ }).waitFor({ timeout: 20_000 }).then(() => performance.now() - failing, () => Infinity);
  control.disarm();
  const healed = await until(() => isClean(window), CLEARS_MS * 2);
  if (seen > SEEN_MS) wrong.push(`trouble seen ${Math.round(seen)} ms after the key`);
  if (healed === null || healed > CLEARS_MS) wrong.push(`the fault was over, and all saved after ${String(healed)} ms`);
  if ((await window.getByRole('alert').count()) > 0) wrong.push('the banner stays when all is saved');

  await killApp(running);
  const texts = readDesk(deskIn(home)).articles.map(({ path }) => readFileSync(path, 'utf8'));
  if (!texts.some((text) => text.includes(typed.join('')))) wrong.push('not everything that was typed is in the file');
  measured['key to paint, quick disk'].push(...quick);
  measured['key to paint, 10 s a call'].push(...slow);
  measured['until “not saved” is said'].push(...[warned].filter(Number.isFinite).map(Math.round));
  measured['until trouble is seen'].push(...[seen].filter(Number.isFinite).map(Math.round));
  measured['from the end of the fault to all saved'].push(...[cleared, healed].filter((ms) => ms !== null));
  return wrong;
}

async function typeKeys(window: Page, words: string, count: number): Promise<string> {
  const keys = Array.from({ length: count }, (_, n) => words[n % words.length] ?? ' ');
  for (const key of keys) {
    await window.keyboard.type(key);
    await sleep(66);
  }
  return keys.join('');
}

const isClean = async (window: Page): Promise<boolean> => (await window.getByTestId('save-status').getAttribute('data-state')) === 'clean';

/** Waits for something; gives how long it took, or null. */
async function until(look: () => Promise<boolean>, most = 10_000): Promise<number | null> {
  const from = performance.now();
  while (performance.now() - from < most) {
    if (await look()) return Math.round(performance.now() - from);
    await sleep(50);
  }
  return null;
}
