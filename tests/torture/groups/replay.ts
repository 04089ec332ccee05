import { existsSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { judgeBytes, newestOf } from '../checker.ts';
import { control, skipped, type Bench, type Group } from '../group.ts';
import type { BadWriter } from '../support/badWriters.ts';
import { createCrashModel } from '../support/crashModel.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';
import { openControl } from '../support/shim.ts';

const DOCS = ['a', 'b'];
const STEPS = 12;

/** E4: the recorded calls of real saves, cut off at any of them, with all that was not synced dropped or garbled. */
export const replay: Group = {
  name: 'E4',
  title: 'power cut by replay: what is not fsynced is dropped, cut, zeroed or reordered',
  full: 5_000,
  slice: 1_000,
  async run(bench) {
    if (bench.shim === null) return skipped('needs Linux and a C compiler (cc) for the recorder');
    const log = await record(bench, bench.shim, 'real');
    const { failures, cases } = cutMany(bench, log, bench.cases);
    const noSync = cutMany(bench, await record(bench, bench.shim, 'noFolderSync'), 500);
    const inPlace = cutMany(bench, await record(bench, bench.shim, 'inPlace'), 500);
    const first = control('no fsync of the folder', noSync.failures.length, noSync.cases);
    const second = control('in-place writer', inPlace.failures.length, inPlace.cases);
    return {
      cases,
      failures: [...failures.slice(0, 10), ...first.failures, ...second.failures],
      controls: [...(first.controls ?? []), ...(second.controls ?? [])],
      notes: [`${log.length} recorded calls`],
    };
  },
};

async function record(bench: Bench, shim: string, writer: BadWriter | 'real'): Promise<string[]> {
  const control_ = openControl(bench.folder, shim, writer);
  const host = startHost(bench.host, { env: control_.env });
  await host.ready;
  const desk = join(bench.folder, `desk-${writer}`);
  control_.watch(desk, true);
  const keys = await newDesk(host, desk, DOCS);
  for (let n = 1; n <= STEPS; n += 1) {
    for (const doc of DOCS) await done(host, { op: 'save', desk, doc, key: keys[doc] ?? '', n, ...(writer === 'real' ? {} : { writer }) });
  }
  await host.kill();
  control_.close();
  const path = join(bench.folder, `${writer}.log`);
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
}

function cutMany({ random, folder }: Bench, log: readonly string[], cases: number): { cases: number; failures: string[] } {
  const failures: string[] = [];
  if (log.length < 50) return { cases: 0, failures: ['the recorder has recorded nothing'] };
  const perPoint = Math.ceil(cases / log.length);
  const model = createCrashModel();
  const acknowledged = new Map<string, number>();
  let cuts = 0;
  for (const [at, line] of log.entries()) {
    model.apply(line);
    if (line.startsWith('ack\t')) {
      const [, doc = '', n = ''] = Buffer.from(line.split('\t')[3] ?? '', 'hex').toString().split(' ');
      acknowledged.set(doc, Number(n));
    }
    for (let again = 0; again < perPoint && cuts < cases; again += 1) {
      cuts += 1;
      const found = judgeCut(model.cut(random), acknowledged, folder);
      if (found.length > 0) failures.push(`cut ${cuts} after call ${at} (${line.slice(0, 60)}): ${found.join('; ')}`);
    }
  }
  return { cases: cuts, failures };
}

function judgeCut(files: Map<string, Buffer>, acknowledged: ReadonlyMap<string, number>, folder: string): string[] {
  const judged = [...files]
    .filter(([path]) => basename(path) === 'article.json' && !path.includes(`${sep}building${sep}`))
    .map(([path, bytes]) => ({ ...judgeBytes(bytes), path: path.slice(folder.length) }));
  const torn = judged.filter((one) => one.problem !== null).map((one) => `I1 ${one.path}: ${one.problem ?? ''}`);
  const lost = [...acknowledged].filter(([doc, n]) => newestOf(judged, doc) < n).map(([doc, n]) => `I2 ${doc}: ${n} acknowledged, ${newestOf(judged, doc)} left`);
  return [...torn, ...lost];
}
