import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { control, skipped, type Bench, type Group } from '../group.ts';
import type { BadWriter } from '../support/badWriters.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';

const CALLS = 'openat,open,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2';

/** E3: for every acknowledged save, strace has seen write … fsync(file) = 0 < rename = 0 < fsync(folder) = 0 < ACK. */
export const saveOrder: Group = {
  name: 'E3',
  title: 'order of the system calls of every acknowledged save, seen by strace',
  full: 500,
  slice: 25,
  async run(bench) {
    if (process.platform !== 'linux' || spawnSync('strace', ['-V']).status !== 0) return skipped('needs strace');
    const { cases, failures } = await trace(bench, bench.cases);
    const bad = await trace(bench, 5, 'noFolderSync');
    const caught = control('no fsync of the folder', bad.failures.length, bad.cases);
    return { cases, failures: [...failures.slice(0, 10), ...caught.failures], controls: caught.controls ?? [] };
  },
};

async function trace(bench: Bench, saves: number, writer?: BadWriter): Promise<{ cases: number; failures: string[] }> {
  const out = join(bench.folder, `${writer ?? 'real'}.strace`);
  const through = ['strace', '-f', '-y', '-s', '12', '-e', `trace=${CALLS}`, '-o', out];
  const host = startHost(bench.host, { through, env: { UV_THREADPOOL_SIZE: '1' } });
  await host.ready;
  const desk = join(bench.folder, `desk-${writer ?? 'real'}`);
  const key = (await newDesk(host, desk, ['a']))['a'] ?? '';
  for (let n = 1; n <= saves && performance.now() < bench.until; n += 1) {
    await done(host, { op: 'save', desk, key, doc: 'a', n, ...(writer === undefined ? {} : { writer }) });
  }
  const acknowledged = host.acks.filter(({ n }) => n > 0).length;
  await host.end();
  const failures = judgeTrace(readFileSync(out, 'utf8').split('\n'), join(desk, key));
  return { cases: acknowledged, failures: [...failures.wrong, ...(failures.seen < acknowledged ? [`only ${failures.seen} of ${acknowledged} saves were seen`] : [])] };
}

/** Walks through the calls; each ACK must find its steps done, in this order, each with success. */
function judgeTrace(lines: readonly string[], folder: string): { seen: number; wrong: string[] } {
  const steps: string[] = [];
  const wrong: string[] = [];
  let seen = 0;
  for (const line of joined(lines)) {
    const step = stepOf(line, folder);
    if (step === 'ack') {
      seen += 1;
      if (steps.join(' ') !== 'write fsync-file rename fsync-folder') wrong.push(`save ${seen}: ${steps.join(' ')}`);
      steps.length = 0;
    } else if (step !== null && step !== steps.at(-1)) steps.push(step);
  }
  return { seen, wrong };
}

/** A call that another thread's call interrupts in the log stands on two lines; it counts where it ends. */
function* joined(lines: readonly string[]): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of lines) {
    const pid = line.split(' ')[0] ?? '';
    const [before, rest] = line.split(/<\.\.\. \w+ resumed>/);
    if (line.includes('<unfinished ...>')) begun.set(pid, line.replace('<unfinished ...>', ''));
    else yield rest === undefined ? line : `${begun.get(pid) ?? before ?? ''}${rest}`;
  }
}

function stepOf(line: string, folder: string): string | null {
  if (/write\(1<.*"ACK a [1-9]/.test(line)) return 'ack';
  if (/write\(1<.*"ACK a 0/.test(line)) return null;
  if (!line.includes(folder)) return null;
  const result = Number(/= (-?\d+)/.exec(line)?.[1] ?? NaN);
  const bad = Number.isNaN(result) || result < 0 ? '!' : '';
  if (/ (p?write|pwrite64)\(/.test(line)) return `write${bad}`;
  if (/ f(data)?sync\(/.test(line)) return line.includes(`<${folder}>`) ? `fsync-folder${bad}` : `fsync-file${bad}`;
  // The folder of a new article is moved into the desk before its first save.
  if (/ rename(at2?)?\(/.test(line)) return line.includes('/article.json"') ? `rename${bad}` : null;
  return null;
}
