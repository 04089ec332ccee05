import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { control, skipped, type Bench, type Group } from '../group.ts';
import { marksInJournal } from '../journalReader.ts';
import { createCrashModel } from '../support/crashModel.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';
import { openControl } from '../support/shim.ts';

/** E5: what E4 does to saves, for what is typed: whatever a journal's fsync has covered is read back after the cut. */
export const journalReplay: Group = {
  name: 'E5',
  title: 'power cut by replay, for what is typed: an entry that an fsync has covered is in a journal afterwards',
  full: 5_000,
  slice: 500,
  async run(bench) {
    if (bench.shim === null) return skipped('needs Linux and a C compiler (cc) for the recorder');
    const log = await record(bench, bench.shim, bench.slice ? 20 : 60);
    const real = cutMany(bench, log, bench.cases);
    // A journal that never calls fsync: the same calls without theirs, and the same promise.
    const blind = cutMany(bench, log.map((line) => (/^fsync\t.*\.journal\t/.test(line) ? line.replace('fsync', 'promise') : line)), 500);
    const caught = control('no fsync of the journal', blind.failures.length, blind.cases);
    return { cases: real.cases, failures: [...real.failures.slice(0, 10), ...caught.failures], controls: caught.controls ?? [], notes: [`${log.length} recorded calls, ${real.covered} entries covered`] };
  },
};

async function record(bench: Bench, shim: string, entries: number): Promise<string[]> {
  const faults = openControl(bench.folder, shim, 'typing');
  const host = startHost(bench.host, { env: faults.env });
  const home = join(bench.folder, 'typing-home');
  const desk = join(home, 'desk');
  const key = (await newDesk(host, desk, ['a']))['a'] ?? '';
  faults.watch(join(home, 'journals'), true);
  for (let n = 1; n <= entries; n += 1) {
    // In the middle the journal grows so long that it begins anew.
    const carry = n === Math.floor(entries / 2) ? ['word '.repeat(60_000)] : [];
    await done(host, { op: 'type', desk, key, doc: 'a', n, carry });
    await sleep(100);
  }
  await host.kill();
  faults.close();
  const path = join(bench.folder, 'typing.log');
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
}

function cutMany({ random }: Bench, log: readonly string[], cases: number): { cases: number; failures: string[]; covered: number } {
  if (log.length < 20) return { cases: 0, failures: ['the recorder has recorded nothing'], covered: 0 };
  const failures: string[] = [];
  const model = createCrashModel();
  const named = new Set<string>();
  const inFile = new Map<string, number>();
  let acknowledged = 0;
  let covered = 0;
  let cuts = 0;
  for (const [at, line] of log.entries()) {
    model.apply(line);
    const [kind = '', path = '', , hex = ''] = line.split('\t');
    if (kind === 'ack') acknowledged = Number(Buffer.from(hex, 'hex').toString().split(' ')[2]);
    if ((kind === 'fsync' || kind === 'promise') && path.endsWith('.journal')) inFile.set(path, acknowledged);
    // The folder's fsync makes the names in it safe.
    if (kind === 'fsync' && basename(path) === 'journals') for (const one of inFile.keys()) named.add(one);
    for (const one of named) covered = Math.max(covered, inFile.get(one) ?? 0);
    const share = Math.ceil((cases - cuts) / (log.length - at));
    for (let again = 0; again < share; again += 1) {
      cuts += 1;
      const steps = [...model.cut(random)].filter(([name]) => name.endsWith('.journal')).flatMap(([, bytes]) => marksInJournal(bytes));
      const newest = Math.max(0, ...steps.map((mark) => Number(mark.split(':')[1])));
      if (newest < covered) failures.push(`cut ${cuts} after call ${at} (${line.slice(0, 60)}): entry ${covered} was safe, ${newest} is the newest left`);
    }
  }
  return { cases: cuts, failures, covered };
}
