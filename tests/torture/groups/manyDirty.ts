import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newestOf, readDesk, unreadable } from '../checker.ts';
import { skipped, type Bench, type Group } from '../group.ts';
import { deskIn, filesIn, killApp, prepareApp, startApp } from '../support/app.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';

const ARTICLES = 100;

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
  const left = readdirSync(filesIn(home));
  if (left.length > 0) wrong.push(`${left.length} journals are left`);
  return wrong;
}
