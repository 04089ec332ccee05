import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newestOf, readDesk, unreadable } from '../checker.ts';
import { control, skipped, type Bench, type Group } from '../group.ts';
import type { BadWriter } from '../support/badWriters.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';
import { ALL_KINDS, openControl, type Control, type Kind } from '../support/shim.ts';

interface Disk {
  readonly name: string;
  readonly make: readonly string[];
  readonly mount: string;
}
const DISKS: readonly Disk[] = [
  { name: 'ext4', make: ['mkfs.ext4', '-q', '-F'], mount: 'loop' },
  { name: 'ext4 noauto_da_alloc', make: ['mkfs.ext4', '-q', '-F'], mount: 'loop,noauto_da_alloc' },
  { name: 'XFS', make: ['mkfs.xfs', '-q', '-f'], mount: 'loop,nouuid' },
];
const MEGABYTES = { ext4: 24, XFS: 320 };

const run = (program: string, ...args: string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

/** E1: the file system is shut down without a flush after each call of a save, and mounted again. */
export const powerCuts: Group = {
  name: 'E1',
  title: 'power cut (EXT4_IOC_SHUTDOWN) after each file call of a save and after the acknowledgement',
  full: 1_200,
  slice: 10,
  async run(bench) {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return skipped('needs root on Linux for loop mounts');
    if (bench.shim === null) return skipped('needs a C compiler (cc)');
    const godown = join(bench.folder, 'godown');
    if (!run('cc', '-o', godown, join(import.meta.dirname, '../support/godown.c'))) return skipped('godown.c does not compile');
    const failures: string[] = [];
    const notes: string[] = [];
    let cases = 0;
    const control_ = openControl(bench.folder, bench.shim, 'cut');
    let blind: Pick<ReturnType<typeof control>, 'failures' | 'controls'> = { failures: [], controls: [] };
    const disks = bench.slice ? DISKS.slice(0, 1) : DISKS;
    for (const disk of disks) {
      const rig = { bench, disk, godown, control: control_ };
      const image = await makeImage(rig);
      if (image === null) {
        notes.push(`${disk.name} not here`);
        continue;
      }
      const share = cases + Math.ceil((bench.cases - cases) / (disks.length - disks.indexOf(disk)));
      let here = 0;
      while (cases < share && performance.now() < bench.until) {
        for (const point of pointsOf()) {
          if (cases >= share || performance.now() >= bench.until) break;
          const found = await cut(rig, image, point);
          if (found === 'no such call') continue;
          cases += 1;
          here += 1;
          if (found.length > 0) failures.push(`${disk.name}, ${JSON.stringify(point)}: ${found.join('; ')}`);
        }
      }
      notes.push(`${disk.name} ${here}`);
      if (disk.name === 'ext4') {
        let caught = 0;
        for (let again = 0; again < 3; again += 1) caught += (await cut(rig, image, { kind: null, at: 0 }, 'noFolderSync')).length > 0 ? 1 : 0;
        blind = control('no fsync of the folder', caught, 3);
      }
    }
    control_.close();
    return { cases, failures: [...failures, ...blind.failures], notes, controls: blind.controls ?? [] };
  },
};

/** A call after which the cut comes; no kind: after the save was acknowledged. */
interface Point {
  readonly kind: Kind | null;
  readonly at: number;
}
function pointsOf(): Point[] {
  const points = ALL_KINDS.flatMap((kind) => [1, 2, 3, 4].map((at): Point => ({ kind, at })));
  return [{ kind: null, at: 0 }, ...points.filter(({ kind }) => kind !== 'mkdir' && kind !== 'link' && kind !== 'unlink')];
}

interface Rig {
  readonly bench: Bench;
  readonly disk: Disk;
  readonly godown: string;
  readonly control: Control;
}

/** An image that holds a desk with article a at step 1, safe. */
async function makeImage({ bench, disk }: Rig): Promise<string | null> {
  const image = join(bench.folder, `${disk.name}.img`);
  const mounted = mountPoint(bench);
  writeFileSync(image, '');
  truncateSync(image, (disk.name === 'XFS' ? MEGABYTES.XFS : MEGABYTES.ext4) * 1024 * 1024);
  const [program = '', ...args] = disk.make;
  if (!run(program, ...args, image) || !run('mount', '-o', disk.mount, image, mounted)) return null;
  const host = startHost(bench.host);
  const key = (await newDesk(host, join(mounted, 'desk'), ['a']))['a'] ?? '';
  await done(host, { op: 'save', desk: join(mounted, 'desk'), key, doc: 'a', n: 1 });
  await host.kill();
  return run('umount', mounted) ? image : null;
}

async function cut({ bench, disk, godown, control: faults }: Rig, image: string, { kind, at }: Point, writer?: BadWriter): Promise<string[] | 'no such call'> {
  const work = join(bench.folder, 'work.img');
  const mounted = mountPoint(bench);
  // An image is nearly all holes, and copying those too takes most of the time.
  if (!run('cp', '--sparse=always', image, work)) throw new Error('cp');
  if (!run('mount', '-o', disk.mount, work, mounted)) throw new Error('mount');
  const desk = join(mounted, 'desk');
  const host = startHost(bench.host, { env: faults.env });
  const [entry] = (await done(host, { op: 'list', desk })) as { key: string }[];
  const key = entry?.key ?? '';
  await done(host, { op: 'open', desk, key });
  if (kind !== null) faults.arm({ kinds: [kind], at, action: 'killAfter' }, desk);
  const answer = await host.order({ op: 'save', desk, key, doc: 'a', n: 2, ...(writer === undefined ? {} : { writer }) });
  faults.disarm();
  if (!run(godown, mounted)) throw new Error('godown');
  await host.kill();
  for (let tries = 0; !run('umount', mounted); tries += 1) {
    if (tries > 50) throw new Error('umount');
    await sleep(20);
  }
  if (kind !== null && answer.ok) return 'no such call';
  if (!run('mount', '-o', disk.mount, work, mounted)) return ['the file system cannot be mounted again'];
  const state = readDesk(desk);
  const step = newestOf(state.articles, 'a');
  const found = [...unreadable(state), ...(step < (answer.ok ? 2 : 1) ? [`I2 step ${step}, acknowledged ${answer.ok ? 2 : 1}`] : [])];
  run('umount', mounted);
  rmSync(work);
  return found;
}

function mountPoint(bench: Bench): string {
  const folder = join(bench.folder, 'disk');
  mkdirSync(folder, { recursive: true });
  return folder;
}
