import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { marksIn } from '../checker.ts';
import { control, NO_SWAP, skipped, type Bench, type Group } from '../group.ts';
import { putCarefully } from '../support/actors.ts';
import type { BadWriter } from '../support/badWriters.ts';
import { newDesk } from '../support/desks.ts';
import { startHost, type Host } from '../support/hostClient.ts';

const CONFLICT_NAMES = ['article (conflicted copy 2026-11-23) #.json', 'article.sync-conflict-20261123-101010-ABCDEF#.json', 'article (# conflict).json'];

/** H: two processes on one desk, and two machines whose desks a sync client keeps alike. */
export const twoProcesses: Group = {
  name: 'H',
  title: 'two processes on one desk; two machines through a sync client with conflict copies',
  full: 2_000,
  slice: 50,
  inParts: true,
  async run(bench) {
    if (bench.slice && !bench.canSwap) return skipped(NO_SWAP);
    const half = performance.now() + (bench.until - performance.now()) / 2;
    const shared = await sharedDesk({ ...bench, until: half }, 'real', Math.ceil(bench.cases / 2));
    const synced = await syncedDesks(bench, Math.floor(bench.cases / 2));
    const bad = await sharedDesk(bench, 'blindRename', 40);
    const caught = control('blind rename with two writers', bad.failures.length, bad.rounds);
    return {
      cases: shared.rounds + synced.rounds,
      failures: [...shared.failures.slice(0, 10), ...synced.failures.slice(0, 10), ...caught.failures],
      controls: caught.controls ?? [],
      counted: { 'saves acknowledged on one desk': shared.acks, 'conflicts there': shared.conflicts, 'saves acknowledged on two machines': synced.acks, 'conflicts between them': synced.conflicts },
    };
  },
};

interface Played {
  rounds: number;
  acks: number;
  conflicts: number;
  failures: string[];
}

/** Opens, adds a mark to what is there and saves. Every mark that was acknowledged must be found at the end. */
async function addMark(host: Host, where: { desk: string; key: string }, doc: string, n: number, played: Played, writer: BadWriter | 'real'): Promise<boolean> {
  const opened = await host.order({ op: 'open', ...where });
  if (!opened.ok) return false;
  const { text } = opened.value as { text: string };
  const carry = marksIn(text).map((one) => `⟦${one}⟧`);
  const answer = await host.order({ op: 'save', ...where, doc, n, carry, ...(writer === 'real' ? {} : { writer }) });
  if (answer.ok) played.acks += 1;
  else if (answer.failure.code === 'conflict') played.conflicts += 1;
  else if (answer.failure.code === 'BUG') played.failures.push(answer.failure.message);
  return answer.ok;
}

async function sharedDesk({ folder, host: script, until }: Bench, writer: BadWriter | 'real', rounds: number): Promise<Played> {
  const played: Played = { rounds: 0, acks: 0, conflicts: 0, failures: [] };
  const desk = join(folder, `shared-${writer}`);
  const hosts = [startHost(script), startHost(script)] as const;
  const key = (await newDesk(hosts[0], desk, ['start']))['start'] ?? '';
  // Short stretches, since every save carries the marks of all before.
  while (played.rounds < rounds && (writer !== 'real' || performance.now() < until)) {
    const stretch = played.rounds;
    const stretchKey = stretch === 0 ? key : ((await newDesk(hosts[0], desk, [`start${stretch}`]))[`start${stretch}`] ?? '');
    const saved: string[] = [];
    const writeSome = async (host: Host, who: string): Promise<void> => {
      for (let n = 0; n < 20; n += 1) {
        if (await addMark(host, { desk, key: stretchKey }, `${who}${stretch}`, n, played, writer)) saved.push(`${who}${stretch}:${n}`);
      }
    };
    await Promise.all([writeSome(hosts[0], 'x'), writeSome(hosts[1], 'y')]);
    played.rounds += 20;
    const found = marksEverywhere(join(desk, stretchKey));
    played.failures.push(...saved.filter((one) => !found.has(one)).map((one) => `${one} was acknowledged and then overwritten without a word`));
  }
  await Promise.all(hosts.map((host) => host.kill()));
  return played;
}

async function syncedDesks({ folder, host: script, until, random }: Bench, rounds: number): Promise<Played> {
  const played: Played = { rounds: 0, acks: 0, conflicts: 0, failures: [] };
  const hosts = [startHost(script), startHost(script)] as const;
  const desks = [join(folder, 'machine-a'), join(folder, 'machine-b')] as const;
  while (played.rounds < rounds && performance.now() < until) {
    const stretch = played.rounds;
    const key = (await newDesk(hosts[0], desks[0], [`s${stretch}`]))[`s${stretch}`] ?? '';
    cpSync(join(desks[0], key), join(desks[1], key), { recursive: true });
    const paths = desks.map((desk) => join(desk, key, 'article.json'));
    const last = readFileSync(paths[0] ?? '');
    const client = createClient(paths, last, random.pick(CONFLICT_NAMES));
    const saved: string[] = [];
    let isWriting = true;
    const writeSome = async (which: 0 | 1): Promise<void> => {
      for (let n = 0; n < 10; n += 1) {
        const doc = `${which === 0 ? 'x' : 'y'}${stretch}`;
        if (await addMark(hosts[which], { desk: desks[which], key }, doc, n, played, 'real')) saved.push(`${doc}:${n}`);
        await sleep(random.int(12));
      }
    };
    const sync = async (): Promise<void> => {
      while (isWriting) {
        client.sync();
        await sleep(random.int(15));
      }
      client.sync();
    };
    await Promise.all([Promise.all([writeSome(0), writeSome(1)]).then(() => (isWriting = false)), sync()]);
    played.rounds += 10;
    const found = new Set(desks.flatMap((desk) => [...marksEverywhere(join(desk, key))]));
    played.failures.push(...saved.filter((one) => !found.has(one)).map((one) => `${one} was acknowledged and is on neither machine`));
  }
  await Promise.all(hosts.map((host) => host.kill()));
  return played;
}

/** Copies what one side changed to the other; where both did, the other's becomes a conflict copy. */
function createClient(paths: readonly string[], first: Buffer, conflictName: string): { sync(): void } {
  let last = first;
  return {
    sync() {
      const [a = '', b = ''] = paths;
      const now = [a, b].map((path) => (existsSync(path) ? readFileSync(path) : null));
      const from = now[0] !== null && now[0]?.equals(last) === false ? 0 : now[1] !== null && now[1]?.equals(last) === false ? 1 : null;
      const bytes = from === null ? null : now[from];
      if (from === null || bytes === null || bytes === undefined) return;
      putCarefully(from === 0 ? b : a, bytes, last, conflictName);
      last = bytes;
    },
  };
}

function marksEverywhere(folder: string): Set<string> {
  return new Set(readdirSync(folder).flatMap((name) => marksIn(readFileSync(join(folder, name), 'utf8'))));
}
