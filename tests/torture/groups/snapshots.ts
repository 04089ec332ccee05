import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { control, skipped, type Bench, type Group, type Outcome } from '../group.ts';
import { lostAcknowledged, readDesk, unreadable } from '../checker.ts';
import type { BadWriter } from '../support/badWriters.ts';
import { newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';

const DOCS = ['a', 'b', 'c'];
const XFS_MB = 1200;
const DISK_MB = 32;
/** Images are looked at in batches: each takes room, and saving goes on meanwhile. */
const BATCH = 25;

const run = (program: string, ...args: string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** E2: an image of the whole disk at one instant, taken while three articles are saved without end. */
export const snapshots: Group = {
  name: 'E2',
  title: 'the disk as it is at one instant while articles are saved: ext4 images copied by reflink on XFS, then mounted',
  full: 500,
  slice: 10,
  inParts: true,
  async run(bench) {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return skipped('needs root on Linux for loop mounts');
    const outer = join(bench.folder, 'outer');
    mkdirSync(outer);
    const image = join(bench.folder, 'outer.img');
    writeFileSync(image, '');
    truncateSync(image, XFS_MB * 1024 * 1024);
    if (!run('mkfs.xfs', '-q', '-m', 'reflink=1', image)) return skipped('needs mkfs.xfs (package xfsprogs)');
    if (!run('mount', '-o', 'loop', image, outer)) return skipped('XFS cannot be mounted here');
    try {
      const real = await takeMany(bench, outer, 'real', bench.cases);
      const bad = await takeMany(bench, outer, 'inPlace', 50, 'inPlace');
      const caught = control('in-place writer', bad.failures.length, bad.cases);
      return { ...real, failures: [...real.failures, ...caught.failures], controls: caught.controls ?? [] };
    } finally {
      run('umount', '-l', outer);
    }
  },
};

interface Snapshot {
  readonly path: string;
  /** What had been acknowledged before the copy began. */
  readonly acknowledged: ReadonlyMap<string, number>;
}

async function takeMany(bench: Bench, outer: string, name: string, cases: number, writer?: BadWriter): Promise<Outcome> {
  const disk = join(outer, `${name}.img`);
  const mounted = join(bench.folder, name);
  mkdirSync(mounted);
  writeFileSync(disk, '');
  truncateSync(disk, DISK_MB * 1024 * 1024);
  if (!run('mkfs.ext4', '-q', '-F', disk) || !run('mount', '-o', 'loop', disk, mounted)) return { cases: 0, failures: ['the inner disk cannot be mounted'] };
  const failures: string[] = [];
  let taken = 0;
  let saves = 0;
  const host = startHost(bench.host);
  try {
    const keys = await newDesk(host, join(mounted, 'desk'), DOCS);
    const acknowledged = new Map(DOCS.map((doc) => [doc, 0]));
    host.onAck(({ doc, n }) => {
      acknowledged.set(doc, n);
      saves += 1;
    });
    void host.order({ op: 'loop', desk: join(mounted, 'desk'), keys, ...(writer === undefined ? {} : { writer }) });
    while (taken < cases && (writer !== undefined || performance.now() < bench.until)) {
      const batch: Snapshot[] = [];
      for (; batch.length < BATCH && taken < cases; taken += 1) {
        await sleep(bench.random.next() * 40);
        const path = join(outer, `snapshot-${batch.length}.img`);
        const known = new Map(acknowledged);
        if (!run('cp', '--reflink=always', disk, path)) return { cases: taken, failures: ['an image could not be copied by reflink'] };
        batch.push({ path, acknowledged: known });
      }
      failures.push(...batch.flatMap((one, n) => lookAt(bench, one, `image ${taken - batch.length + n}`)));
      if (failures.length > 0 && (writer !== undefined || failures.length > 10)) break;
    }
  } finally {
    await host.kill();
    run('umount', '-l', mounted);
    rmSync(disk);
  }
  return { cases: taken, failures, counted: { 'saves acknowledged meanwhile': saves } };
}

function lookAt(bench: Bench, { path, acknowledged }: Snapshot, name: string): string[] {
  const at = join(bench.folder, 'look');
  mkdirSync(at, { recursive: true });
  if (!run('mount', '-o', 'loop', path, at)) return [`${name} cannot be mounted`];
  const state = readDesk(join(at, 'desk'));
  const found = [...unreadable(state), ...lostAcknowledged(state, acknowledged)].map((one) => `${name}: ${one}`);
  run('umount', at);
  rmSync(path);
  return found;
}
