import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { marksIn } from '../checker.ts';
import { mostMs, skipped, type Bench, type Group } from '../group.ts';
import { copyDesk, done, newDesk } from '../support/desks.ts';
import { startHost } from '../support/hostClient.ts';

interface Trouble {
  readonly name: string;
  readonly codes: readonly string[];
  /** Returns false where it cannot be made here. */
  begin(desk: string, key: string): boolean;
  end(desk: string, key: string): void;
}
const run = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

const troubles: readonly Trouble[] = [
  { name: 'folder 0555', codes: ['no-permission'], begin: mode(0o555), end: (desk, key) => chmodSync(join(desk, key), 0o755) },
  { name: 'folder 0000', codes: ['no-permission'], begin: mode(0), end: (desk, key) => chmodSync(join(desk, key), 0o755) },
  { name: 'desk 0555', codes: [], begin: (desk) => (chmodSync(desk, 0o555), true), end: (desk) => chmodSync(desk, 0o755) },
  { name: 'immutable file', codes: ['no-permission'], begin: (desk, key) => run('chattr', '+i', join(desk, key, 'article.json')), end: (desk, key) => void run('chattr', '-i', join(desk, key, 'article.json')) },
  { name: 'immutable folder', codes: ['no-permission'], begin: (desk, key) => run('chattr', '+i', join(desk, key)), end: (desk, key) => void run('chattr', '-i', join(desk, key)) },
  {
    name: 'folder deleted', codes: ['not-found'],
    begin: (desk, key) => (renameSync(join(desk, key), `${desk}-away`), true),
    end: (desk, key) => renameSync(`${desk}-away`, join(desk, key)),
  },
  {
    name: 'folder renamed', codes: ['not-found'],
    begin: (desk, key) => (renameSync(join(desk, key), join(desk, 'another-name')), true),
    end: (desk, key) => renameSync(join(desk, 'another-name'), join(desk, key)),
  },
  {
    name: 'desk deleted', codes: ['not-found'],
    begin: (desk) => (renameSync(desk, `${desk}-away`), true),
    end: (desk) => renameSync(`${desk}-away`, desk),
  },
  {
    name: 'folder replaced by a link to outside', codes: ['invalid', 'conflict', 'not-found', 'damaged'],
    begin(desk, key) {
      renameSync(join(desk, key), `${desk}-away`);
      mkdirSync(`${desk}-outside`, { recursive: true });
      symlinkSync(`${desk}-outside`, join(desk, key));
      return true;
    },
    end(desk, key) {
      rmSync(join(desk, key));
      renameSync(`${desk}-away`, join(desk, key));
    },
  },
  {
    name: 'read-only mount', codes: ['no-permission'],
    begin: (desk) => run('mount', '--bind', desk, desk) && run('mount', '-o', 'remount,bind,ro', desk),
    end: (desk) => void run('umount', '-l', desk),
  },
];

function mode(bits: number): Trouble['begin'] {
  return (desk, key) => (chmodSync(join(desk, key), bits), true);
}

/** D: places that cannot be written, or are gone; each is told, nothing is written elsewhere, and it passes. */
export const readOnly: Group = {
  name: 'D',
  title: 'read-only, immutable, deleted, renamed and linked-away folders',
  full: 100,
  slice: 10,
  async run(bench) {
    if (process.platform === 'win32') return skipped('not on Windows');
    // Root may do everything; without this power the mode bits hold for it too.
    const caps = '-dac_override,-dac_read_search,-fowner';
    const through = process.getuid?.() === 0 ? ['setpriv', `--bounding-set=${caps}`, `--inh-caps=${caps}`] : [];
    if (through.length > 0 && !run('setpriv', '--version')) return skipped('needs setpriv when run as root');
    const host = startHost(bench.host, { through });
    const template = join(bench.folder, 'template');
    const key = (await newDesk(host, template, ['a']))['a'] ?? '';
    const failures: string[] = [];
    const left = new Set<string>();
    let cases = 0;
    while (cases + left.size < bench.cases && performance.now() < bench.until) {
      for (const trouble of troubles) {
        const found = await meet(bench, host, trouble, template, key, cases);
        if (found === null) left.add(trouble.name);
        else {
          cases += 1;
          if (found.length > 0) failures.push(`${trouble.name}: ${found.join('; ')}`);
        }
      }
      if (failures.length > 10) break;
    }
    await host.kill();
    return { cases, failures, notes: left.size === 0 ? [] : [`not possible here: ${[...left].join(', ')}`] };
  },
};

async function meet(bench: Bench, host: ReturnType<typeof startHost>, trouble: Trouble, template: string, key: string, at: number): Promise<string[] | null> {
  const desk = copyDesk(template, bench.folder, `case-${at}`);
  await done(host, { op: 'open', desk, key });
  const before = readFileSync(join(desk, key, 'article.json'));
  const wrong: string[] = [];
  const possible = trouble.begin(desk, key);
  const from = performance.now();
  const answer = possible ? await host.order({ op: 'save', desk, key, doc: 'a', n: 1 }) : null;
  const took = performance.now() - from;
  const strangers = possible && trouble.name.includes('link') ? readdirSync(`${desk}-outside`) : [];
  trouble.end(desk, key);
  if (answer === null) return null;
  if (took > mostMs(bench, 2000)) wrong.push(`it took ${Math.round(took)} ms to say so`);
  if (strangers.length > 0) wrong.push(`I7 written outside the desk: ${strangers.join(', ')}`);
  if (trouble.codes.length > 0) {
    if (answer.ok) wrong.push('“Saved” was said');
    else if (!trouble.codes.includes(answer.failure.code)) wrong.push(`${answer.failure.code}: ${answer.failure.message}`);
    if (!readFileSync(join(desk, key, 'article.json')).equals(before)) wrong.push('the old bytes have changed');
  }
  await done(host, { op: 'save', desk, key, doc: 'a', n: 2 }).catch((error: unknown) => wrong.push(`later: ${String(error)}`));
  if (!marksIn(readFileSync(join(desk, key, 'article.json'), 'utf8')).includes('a:2')) wrong.push('the later save did not arrive');
  return wrong;
}
