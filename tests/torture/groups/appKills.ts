import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDesk, unreadable } from '../checker.ts';
import { skipped, type Bench, type Group } from '../group.ts';
import { deskIn, faultsFor, filesIn, killApp, newArticle, prepareApp, startApp, type App } from '../support/app.ts';
import { openControl, type Control } from '../support/shim.ts';

/** Text older than this at the moment of a kill must come back. */
const PROMISE_MS = 1000;
const LONGEST_MS = 3000;

/** A2: the real app, killed as a whole while somebody types. What comes back is compared with the keys struck. */
export const appKills: Group = {
  name: 'A2',
  title: 'the whole app killed while typing at 15 keys a second, then started again',
  full: 1_000,
  slice: 3,
  run: (bench) => runKills(bench, async (running) => killApp(running)),
};

/** A3: only the page's process dies; the app goes on. */
export const pageKills: Group = {
  name: 'A3',
  title: 'the page’s process crashed while typing; then the app is killed and started again',
  full: 200,
  slice: 2,
  run: (bench) =>
    runKills(bench, async (running) => {
      await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await killApp(running);
    }),
};

/** A2 again, where every fsync of articles and journals takes two seconds: what is typed must not wait for one. */
export const slowKills: Group = {
  name: 'A7',
  title: 'the whole app killed while typing on a disk whose every fsync takes 2 s, then started again',
  full: 200,
  slice: 2,
  async run(bench) {
    if (bench.shim === null) return skipped('needs Linux and a C compiler (cc) for the fault library');
    const control = openControl(bench.folder, bench.shim, 'slow');
    const outcome = await runKills(bench, (running) => killApp(running), control);
    control.close();
    return outcome;
  },
};

interface Key {
  readonly text: string;
  readonly at: number;
}

async function runKills(bench: Bench, kill: (running: App) => Promise<void>, slow?: Control): Promise<Awaited<ReturnType<Group['run']>>> {
  const why = await prepareApp();
  if (why !== null) return skipped(why);
  const failures: string[] = [];
  const losses: number[] = [];
  const starts: number[] = [];
  let cases = 0;
  for (; cases < bench.cases && performance.now() < bench.until; cases += 1) {
    const found = await oneKill(bench, `case-${cases}`, kill, losses, starts, slow);
    if (found.length > 0) failures.push(`kill ${cases}: ${found.join('; ')}`);
  }
  return { cases, failures, notes: [`median loss ${median(losses)} ms, longest ${Math.round(Math.max(0, ...losses))} ms`, `median start ${median(starts)} ms`] };
}

async function oneKill(bench: Bench, name: string, kill: (running: App) => Promise<void>, losses: number[], starts: number[], slow?: Control): Promise<string[]> {
  const home = join(bench.folder, name);
  mkdirSync(home);
  const running = await startApp(home, slow === undefined ? {} : faultsFor(slow));
  await newArticle(running.window);
  slow?.arm({ kinds: ['fsync'], at: 1, sticky: true, action: 'delay', delayMs: 2000 }, filesIn(home));
  const keys: Key[] = [];
  const stopping = new AbortController();
  const typing = (async () => {
    for (let n = 0; ; n += 1) {
      for (const text of `w${n} `) {
        if (stopping.signal.aborted) return;
        await running.window.keyboard.type(text);
        keys.push({ text, at: performance.now() });
        await new Promise((resolve) => setTimeout(resolve, 66));
      }
    }
    // The window goes away in the middle of a key.
  })().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 400 + bench.random.next() * LONGEST_MS));
  const killedAt = performance.now();
  stopping.abort();
  await kill(running);
  slow?.disarm();
  // A key struck at a page that is gone is never answered.
  await Promise.race([typing, new Promise((resolve) => setTimeout(resolve, 300))]);

  const again = await startApp(home);
  starts.push(again.startedIn);
  const desk = deskIn(home);
  const wrong = unreadable(readDesk(desk));
  const back = recovered(desk, keys.map((key) => key.text).join(''));
  const lost = keys.slice(back).filter(({ at }) => at < killedAt);
  const oldest = lost[0];
  losses.push(oldest === undefined ? 0 : killedAt - oldest.at);
  if (oldest !== undefined && killedAt - oldest.at > PROMISE_MS) wrong.push(`I3 ${lost.length} keys are lost, the oldest struck ${Math.round(killedAt - oldest.at)} ms before`);
  await killApp(again);
  return wrong;
}

/** How many of the keys struck are in the desk after the start, in the article or beside it. */
function recovered(desk: string, struck: string): number {
  const texts = readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && existsSync(join(desk, path)))
    .flatMap((path) => textsIn(JSON.parse(readFileSync(join(desk, path), 'utf8'))));
  return Math.max(0, ...texts.map((text) => commonStart(text, struck)));
}

function textsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null || !('body' in json) || !Array.isArray(json.body)) return [];
  return json.body.map((block: { runs?: { text?: string }[] }) => (block.runs ?? []).map((run) => run.text ?? '').join(''));
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function median(numbers: readonly number[]): number {
  return Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);
}
