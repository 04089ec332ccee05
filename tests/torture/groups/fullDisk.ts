import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newestOf, readDesk, unreadable } from '../checker.ts';
import { control, skipped, type Bench, type Group, type Outcome } from '../group.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost, type Host } from '../support/hostClient.ts';

const STEP = 4096;

/** C: a real file system with every amount of free space, in steps of a page; then again without free inodes. */
export const fullDisk: Group = {
  name: 'C',
  title: 'full disk: free space swept in 4 kB steps on tmpfs, and no inodes left; the app’s own volume full; both full',
  full: 450,
  slice: 40,
  async run(bench) {
    if (process.platform !== 'linux') return skipped('needs Linux');
    if (process.getuid?.() !== 0) return withLimit(bench);
    const disk = join(bench.folder, 'disk');
    const profile = join(disk, 'journals');
    mkdirSync(disk);
    const mounted = mount(disk, 'size=2m,nr_inodes=200');
    if (mounted) mkdirSync(profile);
    if (!mounted || !mount(profile, 'size=256k')) return skipped('tmpfs cannot be mounted here');
    try {
      const one = await sweep({ ...bench, cases: Math.ceil((bench.cases * 2) / 3) }, disk);
      const both = await sweepBoth({ ...bench, cases: bench.cases - one.cases }, disk, profile);
      return { ...one, cases: one.cases + both.cases, failures: [...one.failures, ...both.failures], notes: [...one.notes, ...both.notes] };
    } finally {
      for (const volume of [profile, disk]) spawnSync('umount', ['-l', volume]);
    }
  },
};

const mount = (at: string, options: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at]).status === 0;

async function sweep(bench: Bench, disk: string): Promise<Outcome & { readonly notes: readonly string[] }> {
  const host = startHost(bench.host);
  const desk = join(disk, 'desk');
  const key = (await newDesk(host, desk, ['a']))['a'] ?? '';
  const failures: string[] = [];
  let refused = 0;
  let slowest = 0;
  let cases = 0;
  let n = 0;
  for (; cases < bench.cases && performance.now() < bench.until; cases += 1) {
    // 0 to twice a file of up to 10 kB, over and over, since its size differs from step to step.
    const pages = cases % 8;
    const inodes = cases % 10 === 9;
    if (inodes) useInodes(disk);
    else leaveFree(disk, pages * STEP);
    const path = join(desk, key, 'article.json');
    const before = readFileSync(path);
    n += 1;
    const answer = await host.order({ op: 'save', desk, key, doc: 'a', n });
    const wrong = unreadable(readDesk(desk));
    if (!answer.ok) {
      refused += 1;
      if (!readFileSync(path).equals(before)) wrong.push('the old bytes have changed');
      if (answer.failure.code !== 'disk-full') wrong.push(`${answer.failure.code}: ${answer.failure.message}`);
    }
    rmSync(join(disk, 'filler'), { recursive: true, force: true });
    const from = performance.now();
    await done(host, { op: 'save', desk, key, doc: 'a', n: (n += 1) });
    slowest = Math.max(slowest, performance.now() - from);
    const { articles, temps } = readDesk(desk);
    if (articles[0]?.marks.includes(`a:${n}`) !== true) wrong.push('with space again the save did not arrive');
    if (temps.length > 0) wrong.push(`${temps.length} temps are left`);
    if (wrong.length > 0) failures.push(`${inodes ? 'no inodes' : `${pages} pages free`}: ${wrong.join('; ')}`);
  }
  const blind = await blindWriter(host, desk, key, disk);
  await host.kill();
  return { cases, failures: [...failures.slice(0, 10), ...blind.failures], controls: blind.controls ?? [], notes: [`${refused} saves refused, each with the old bytes whole`] };
}

/** What is typed and saved while the desk's volume is full, the one of journals, or both; then there is space again. */
async function sweepBoth(bench: Bench, disk: string, profile: string): Promise<{ cases: number; failures: string[]; notes: string[] }> {
  const host = startHost(bench.host);
  const judge = startHost(bench.host);
  const desk = join(disk, 'desk-both');
  const key = (await newDesk(host, desk, ['b']))['b'] ?? '';
  const path = join(desk, key, 'article.json');
  const failures: string[] = [];
  const refused = { typed: 0, saved: 0 };
  let cases = 0;
  for (; cases < bench.cases && performance.now() < bench.until; cases += 1) {
    const full = [[disk], [profile], [disk, profile]][cases % 3] ?? [];
    const pages = Math.floor(cases / 3) % 6;
    for (const volume of full) leaveFree(volume, pages * STEP);
    const before = readFileSync(path);
    const order = { desk, key, doc: 'b', n: cases * 2 + 1 };
    const typed = await host.order({ op: 'type', ...order });
    const saved = await host.order({ op: 'saveTyped', ...order });
    const wrong = unreadable(readDesk(desk));
    for (const answer of [typed, saved]) if (!answer.ok && answer.failure.code !== 'disk-full') wrong.push(`${answer.failure.code}: ${answer.failure.message}`);
    if (!saved.ok && !readFileSync(path).equals(before)) wrong.push('the old bytes have changed');
    if (!typed.ok && !full.includes(profile)) wrong.push('the second place failed with the first');
    if (!saved.ok && !full.includes(disk)) wrong.push('the first place failed with the second');
    refused.typed += typed.ok ? 0 : 1;
    refused.saved += saved.ok ? 0 : 1;
    for (const volume of full) rmSync(join(volume, 'filler'), { recursive: true, force: true });
    await done(host, { op: 'type', ...order, n: order.n + 1 });
    if (cases % 2 === 0) await done(host, { op: 'saveTyped', ...order, n: order.n + 1 });
    if (readDesk(desk).temps.length > 0) wrong.push('temps are left');
    if (wrong.length > 0) failures.push(`${full.length === 2 ? 'both' : full[0] === disk ? 'desk' : 'journals'} full, ${pages} pages free: ${wrong.join('; ')}`);
  }
  await host.kill();
  if (cases > 0) {
    await done(judge, { op: 'tidy', desk });
    if (newestOf(readDesk(desk).articles, 'b') !== cases * 2) failures.push('the next start did not bring back what was typed last');
  }
  await judge.kill();
  return { cases, failures: failures.slice(0, 10), notes: [`two volumes: ${refused.saved} saves and ${refused.typed} journal entries refused`] };
}

/** The careless writer must lose the file here. */
async function blindWriter(host: Host, desk: string, key: string, disk: string): Promise<ReturnType<typeof control>> {
  leaveFree(disk, STEP);
  const carry = ['word '.repeat(8_000)];
  await host.order({ op: 'save', desk, key, doc: 'a', n: 2, carry, writer: 'inPlace' });
  await host.order({ op: 'save', desk, key, doc: 'a', n: 3, carry, writer: 'oneWrite' });
  const caught = unreadable(readDesk(desk)).length;
  rmSync(join(disk, 'filler'), { recursive: true });
  return control('in-place and single-write writers', caught, 1);
}

function leaveFree(disk: string, bytes: number): void {
  const folder = join(disk, 'filler');
  mkdirSync(folder);
  const { bfree, bsize } = statfsSync(disk);
  writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.max(0, bfree * bsize - bytes)));
}

function useInodes(disk: string): void {
  const folder = join(disk, 'filler');
  mkdirSync(folder);
  for (let left = statfsSync(disk).ffree; left > 0; left -= 1) writeFileSync(join(folder, String(left)), '');
}

/** Without root a limit on the size of files makes the system take only a part, as a full disk does. */
async function withLimit(bench: Bench): Promise<Awaited<ReturnType<Group['run']>>> {
  if (spawnSync('prlimit', ['--version']).status !== 0) return skipped('needs root for tmpfs, or prlimit');
  const desk = join(bench.folder, 'desk');
  const first = startHost(bench.host);
  const key = (await newDesk(first, desk, ['a']))['a'] ?? '';
  await first.kill();
  const failures: string[] = [];
  let cases = 0;
  for (; cases < Math.min(bench.cases, 20); cases += 1) {
    const host = startHost(bench.host, { through: ['prlimit', `--fsize=${cases * 512}`] });
    await done(host, { op: 'open', desk, key });
    const before = readFileSync(join(desk, key, 'article.json'));
    const answer = await host.order({ op: 'save', desk, key, doc: 'a', n: cases + 1 });
    const wrong = unreadable(readDesk(desk));
    if (!answer.ok && !readFileSync(join(desk, key, 'article.json')).equals(before)) wrong.push('the old bytes have changed');
    if (wrong.length > 0) failures.push(`${cases * 512} bytes allowed: ${wrong.join('; ')}`);
    await host.kill();
  }
  return { cases, failures, notes: ['no root: prlimit stood in for the tmpfs'] };
}
