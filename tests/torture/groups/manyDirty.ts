import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newestOf, readDesk, unreadable } from '../checker.ts';
import { skipped, type Bench, type Group } from '../group.ts';
import { deskIn, filesIn, killApp, prepareApp, startApp } from '../support/app.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';

const ARTICLES = 100;
/** About as long as bringing all of them back takes. */
const LONGEST_MS = 1_000;

/** Goal 10: a hundred articles with words that only journals hold; the window is usable, nothing is clicked. */
export const manyDirty: Group = {
  name: 'A8',
  title: `${ARTICLES} articles with unsaved words, then a start: usable window, everything back, nothing twice`,
  full: 10,
  slice: 1,
  inParts: true,
  async run(bench) {
    const why = await prepareApp();
    if (why !== null) return skipped(why);
    const failures: string[] = [];
    const [dirty, clean]: [number[], number[]] = [[], []];
    let cases = 0;
    for (; cases < bench.cases && performance.now() < bench.until; cases += 1) {
      const home = join(bench.folder, `case-${cases}`);
      const keys = await makeDirty(bench, home);
      const first = await startApp(home);
      const wrong = judge(home, keys);
      await killApp(first);
      const second = await startApp(home);
      await killApp(second);
      dirty.push(Math.round(first.startedIn));
      clean.push(Math.round(second.startedIn));
      if (wrong.length > 0) failures.push(`case ${cases}: ${wrong.join('; ')}`);
    }
    return { cases, failures, measured: { 'to a usable window': dirty, 'without anything to recover': clean } };
  },
};

/** A5 with many at once and at any moment: the start that brings them back is killed, up to three times, then left alone. */
export const manyKilled: Group = {
  name: 'A9',
  title: `${ARTICLES} articles with unsaved words, and up to three starts that are killed while they bring them back`,
  full: 100,
  slice: 4,
  inParts: true,
  async run(bench) {
    const [home, template] = [join(bench.folder, 'home'), join(bench.folder, 'template')];
    const keys = await makeDirty(bench, home);
    cpSync(home, template, { recursive: true });
    const failures: string[] = [];
    let [cases, kills] = [0, 0];
    for (; cases < bench.cases && performance.now() < bench.until && failures.length < 5; cases += 1) {
      rmSync(home, { recursive: true });
      // Journals name their desk, so it has to be where it was.
      cpSync(template, home, { recursive: true });
      for (let n = bench.random.int(3); n >= 0; n -= 1) {
        const host = startHost(bench.host);
        await host.ready;
        void host.order({ op: 'tidy', desk: deskIn(home) });
        await sleep(bench.random.next() * LONGEST_MS);
        await host.kill();
        kills += 1;
      }
      const last = startHost(bench.host);
      await done(last, { op: 'tidy', desk: deskIn(home) });
      await last.kill();
      const wrong = judge(home, keys);
      if (wrong.length === 0) continue;
      failures.push(`case ${bench.done + cases}: ${wrong.join('; ')}`);
      cpSync(home, join(bench.folder, `failed-${cases}`), { recursive: true });
    }
    return { cases, failures, counted: { kills } };
  },
};

async function makeDirty(bench: Bench, home: string): Promise<Record<string, string>> {
  mkdirSync(join(home, 'profile'), { recursive: true });
  const host = startHost(bench.host);
  const docs = Array.from({ length: ARTICLES }, (_, n) => `d${n}`);
  const desk = deskIn(home);
  const keys = await newDesk(host, desk, docs);
  for (const doc of docs) await done(host, { op: 'type', desk, key: keys[doc] ?? '', doc, n: 1 });
  await host.kill();
  return keys;
}

/** The window listed its articles, so what a crash left has been dealt with by then. */
function judge(home: string, keys: Record<string, string>): string[] {
  const state = readDesk(deskIn(home));
  const wrong = unreadable(state);
  const behind = Object.keys(keys).filter((doc) => newestOf(state.articles, doc) !== 1);
  if (behind.length > 0) wrong.push(`${behind.length} articles are without their last words`);
  if (state.articles.length !== ARTICLES) wrong.push(`${state.articles.length} articles instead of ${ARTICLES}`);
  if (state.others.length > 0) wrong.push(`${state.others.length} copies that nobody needs`);
  if (state.temps.length > 0) wrong.push(`${state.temps.length} temps are left`);
  const left = readdirSync(filesIn(home));
  if (left.length > 0) wrong.push(`${left.length} journals are left`);
  return wrong;
}
