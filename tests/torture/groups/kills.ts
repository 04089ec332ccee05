import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { control, type Bench, type Group, type Outcome } from '../group.ts';
import { lostAcknowledged, readDesk, unreadable } from '../checker.ts';
import type { BadWriter } from '../support/badWriters.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';

const DOCS = ['a', 'b', 'c'];
const LONGEST_MS = 30;

/** A1: the host is killed at a random moment while it saves three articles without end. */
export const kills: Group = {
  name: 'A1',
  title: 'random SIGKILL of the saving process, 0–30 ms after a save',
  full: 10_000,
  slice: 60,
  inParts: true,
  async run(bench) {
    const real = await killMany(bench, 'real', bench.cases);
    const bad = await killMany(bench, 'in-place', 200, 'inPlace');
    const caught = control('in-place writer', bad.failures.length, bad.cases);
    return { ...real, failures: [...real.failures, ...caught.failures], controls: caught.controls ?? [] };
  },
};

async function killMany(bench: Bench, name: string, cases: number, writer?: BadWriter): Promise<Outcome> {
  const desk = join(bench.folder, name);
  // Locks lie among the system's temporary files: here in a folder of their own, so that none is overlooked.
  const tmp = join(bench.folder, `${name}-tmp`);
  mkdirSync(tmp);
  const options = { env: { TMPDIR: tmp } };
  const first = startHost(bench.host, options);
  const keys = await newDesk(first, desk, DOCS);
  await first.kill();
  const acknowledged = new Map<string, number>(DOCS.map((doc) => [doc, 0]));
  const failures: string[] = [];
  let saves = 0;
  let reached = 0;
  let temps = 0;
  // Started ahead, so that starting one does not wait for killing another.
  let next = startHost(bench.host, options);
  // The control must be seen to fail, however little time is left.
  for (; reached < cases && (writer !== undefined || performance.now() < bench.until); reached += 1) {
    const host = next;
    next = startHost(bench.host, options);
    await host.ready;
    await new Promise<void>((resolve) => {
      void host.ended.then(() => resolve());
      host.onAck(() => resolve());
      void host.order({ op: 'loop', desk, keys, ...(writer === undefined ? {} : { writer }) });
    });
    await sleep(bench.random.next() * LONGEST_MS);
    await host.kill();
    saves += host.acks.length;
    for (const { doc, n } of host.acks) acknowledged.set(doc, Math.max(n, acknowledged.get(doc) ?? 0));
    const state = readDesk(desk);
    temps = state.temps.length;
    const found = [...unreadable(state), ...lostAcknowledged(state, acknowledged)];
    if (found.length > 0) {
      failures.push(`kill ${reached}: ${found.join('; ')}`);
      if (writer !== undefined) return { cases: reached + 1, failures };
      cpSync(desk, join(bench.folder, `failed-${reached}`), { recursive: true });
      if (failures.length >= 5) break;
    }
  }
  await next.kill();
  const tidied = await settle(bench, desk, keys, tmp);
  return { cases: reached, failures: [...failures, ...(writer === undefined ? tidied : [])], counted: { saves, 'temps left, settled by the next start': temps } };
}

/** I5: the next start leaves no temp behind, and the next save no lock. */
async function settle(bench: Bench, desk: string, keys: Record<string, string>, tmp: string): Promise<string[]> {
  const host = startHost(bench.host, { env: { TMPDIR: tmp } });
  await done(host, { op: 'tidy', desk });
  // The next save takes a dead owner's lock over and gives it back.
  for (const [doc, key] of Object.entries(keys)) {
    await done(host, { op: 'open', desk, key });
    await done(host, { op: 'save', desk, key, doc, n: 1_000_000 });
  }
  await host.kill();
  const locks = readdirSync(tmp, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.lock'));
  return [...readDesk(desk).temps, ...locks].map((path) => `I5 ${path} is still there after the next start`);
}
