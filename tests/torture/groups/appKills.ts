import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDesk, unreadable } from '../checker.ts';
import { skipped, type Bench, type Group } from '../group.ts';
import { deskIn, faultsFor, filesIn, killApp, newArticle, prepareApp, startApp, type App } from '../support/app.ts';
import { openControl, type Control } from '../support/shim.ts';

/** Text older than this at the moment of a kill must come back. */
const PROMISE_MS = 1000;
const LONGEST_MS = 3000;
/** The start after one kill is the beginning of the next case; after so many a new desk and a new profile. */
const KILLS_A_DESK = 25;

/** A2: the real app, killed as a whole while somebody types. What comes back is compared with the keys struck. */
export const appKills: Group = {
  name: 'A2',
  title: 'the whole app killed while typing at 15 keys a second, then started again',
  full: 1_000,
  slice: 3,
  inParts: true,
  run: (bench) => runKills(bench, async (running) => killApp(running)),
};

/** A3: only the page's process dies; the app goes on. */
export const pageKills: Group = {
  name: 'A3',
  title: 'the page’s process crashed while typing; then the app is killed and started again',
  full: 200,
  slice: 2,
  inParts: true,
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
  inParts: true,
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

type Kill = (running: App) => Promise<void>;

interface Rig {
  readonly bench: Bench;
  readonly kill: Kill;
  readonly slow: Control | undefined;
  readonly losses: number[];
  readonly starts: number[];
}

async function runKills(bench: Bench, kill: Kill, slow?: Control): Promise<Awaited<ReturnType<Group['run']>>> {
  const why = await prepareApp();
  if (why !== null) return skipped(why);
  const rig: Rig = { bench, kill, slow, losses: [], starts: [] };
  const failures: string[] = [];
  let cases = 0;
  while (isGoingOn(bench, cases)) {
    const home = join(bench.folder, `desk-${cases}`);
    mkdirSync(home);
    let running = await start(rig, home);
    const failedBefore = failures.length;
    do {
      const { found, again } = await oneKill(rig, home, running, `k${cases}w`);
      if (found.length > 0) failures.push(`kill ${bench.done + cases}, ${home}: ${found.join('; ')}`);
      running = again;
      cases += 1;
    } while (isGoingOn(bench, cases) && cases % KILLS_A_DESK !== 0);
    await killApp(running);
    if (failures.length === failedBefore) rmSync(home, { recursive: true, force: true });
  }
  return { cases, failures, measured: { 'struck before the kill and lost': rig.losses, 'to a usable window': rig.starts } };
}

const isGoingOn = ({ cases, until }: Bench, reached: number): boolean => reached < cases && performance.now() < until;
const start = ({ slow }: Rig, home: string): Promise<App> => startApp(home, slow === undefined ? {} : faultsFor(slow));

/** Types words that no other case types, kills, starts again and looks for them. */
async function oneKill(rig: Rig, home: string, running: App, word: string): Promise<{ found: string[]; again: App }> {
  const { bench, slow } = rig;
  await newArticle(running.window);
  slow?.arm({ kinds: ['fsync'], at: 1, sticky: true, action: 'delay', delayMs: 2000 }, filesIn(home));
  const keys: Key[] = [];
  const stopping = new AbortController();
  const typing = (async () => {
    for (let n = 0; ; n += 1) {
      for (const text of `${word}${n} `) {
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
  await rig.kill(running);
  slow?.disarm();
  // A key struck at a page that is gone is never answered.
  await Promise.race([typing, new Promise((resolve) => setTimeout(resolve, 300))]);

  const again = await start(rig, home);
  rig.starts.push(Math.round(again.startedIn));
  const desk = deskIn(home);
  const found = unreadable(readDesk(desk));
  const back = recovered(desk, keys.map((key) => key.text).join(''));
  const lost = keys.slice(back).filter(({ at }) => at < killedAt);
  const oldest = lost[0];
  rig.losses.push(oldest === undefined ? 0 : Math.round(killedAt - oldest.at));
  if (oldest !== undefined && killedAt - oldest.at > PROMISE_MS) found.push(`I3 ${lost.length} keys are lost, the oldest struck ${Math.round(killedAt - oldest.at)} ms before`);
  return { found, again };
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
