import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../checker.ts';
import { mostMs, type Bench, type Group } from '../group.ts';
import { corpus, textOf } from '../support/corpora.ts';
import { done, newDesk } from '../support/desks.ts';
import { startHost, type Host } from '../support/hostClient.ts';

const LONGEST_MS = 2000;
const MOST_GROWTH = 500 * 1024 * 1024;

/** One state of an article's file: bytes, or something that is made at its path. */
interface Case {
  readonly name: string;
  readonly make: Buffer | ((path: string) => void);
}

/** I: whatever lies where the article should be, Stet does not crash, hang or change it. */
export const corrupt: Group = {
  name: 'I',
  title: 'damaged and hostile files: no crash, no hang over 2 s, bounded memory, the bytes stay',
  full: 6_000,
  slice: 700,
  async run(bench) {
    let host = startHost(bench.host);
    const desk = join(bench.folder, 'desk');
    const key = (await newDesk(host, desk, ['a']))['a'] ?? '';
    await done(host, { op: 'save', desk, key, doc: 'a', n: 8 });
    const path = join(desk, key, 'article.json');
    const good = readFileSync(path);
    const before = Number(await done(host, { op: 'memory', desk }));
    const failures: string[] = [];
    const all = [...special(good), ...fromCorpora(good), ...mutations(bench, good)].slice(0, Math.max(bench.cases, 0));
    let slowest = 0;
    let opened = 0;
    let cases = 0;
    for (const one of all) {
      if (performance.now() >= bench.until) break;
      cases += 1;
      rmSync(path, { recursive: true, force: true });
      if (typeof one.make === 'function') one.make(path);
      else writeFileSync(path, one.make);
      const from = performance.now();
      const answer = await Promise.race([lookAt(host, desk, key, mostMs(bench, LONGEST_MS)), late()]);
      const took = performance.now() - from;
      slowest = Math.max(slowest, took);
      const wrong = answer.wrong;
      if (answer.opened) opened += 1;
      if (Buffer.isBuffer(one.make) && !readFileSync(path).equals(one.make)) wrong.push('the bytes have changed');
      if (wrong.length > 0) {
        failures.push(`${one.name}: ${wrong.join('; ')}`);
        await host.kill();
        host = startHost(bench.host);
      }
    }
    const growth = Number(await done(host, { op: 'memory', desk })) - before;
    await host.kill();
    if (growth > MOST_GROWTH) failures.push(`memory grew by ${Math.round(growth / 1e6)} MB`);
    const absent = corpus('own-article-bytes.json') === null ? ['the corpora in ../shared are absent: generated cases only'] : [];
    const notes = [`${opened} opened, the others explained`, `slowest ${Math.round(slowest)} ms`, `memory +${Math.round(growth / 1e6)} MB`, ...absent];
    return { cases, failures: failures.slice(0, 15), notes };
  },
};

interface Look {
  readonly opened: boolean;
  readonly wrong: string[];
}

async function lookAt(host: Host, desk: string, key: string, most: number): Promise<Look> {
  const wrong: string[] = [];
  for (const op of ['list', 'changed', 'open']) {
    const from = performance.now();
    const answer = await host.order({ op, desk, key });
    const took = performance.now() - from;
    wrong.push(...bugIn(answer), ...(took > most ? [`${op} took ${Math.round(took)} ms`] : []));
    if (op === 'open') return { opened: answer.ok, wrong };
  }
  return { opened: false, wrong };
}

function bugIn(answer: Awaited<ReturnType<Host['order']>>): string[] {
  if (answer.ok || !['BUG', 'GONE'].includes(answer.failure.code)) return [];
  return [`${answer.failure.code} ${answer.failure.message.slice(0, 200)}`];
}

const late = async (): Promise<Look> => {
  await new Promise((resolve) => setTimeout(resolve, 20 * LONGEST_MS).unref());
  return { opened: false, wrong: ['it hangs'] };
};

function special(good: Buffer): Case[] {
  const nulTail = Buffer.from(good);
  nulTail.fill(0, Math.max(0, Math.floor((good.length - 1) / 4096) * 4096));
  const nulHead = Buffer.from(good);
  nulHead.fill(0, 0, Math.min(4096, good.length));
  const files: Case[] = [
    { name: 'all NUL', make: Buffer.alloc(good.length) },
    { name: 'NUL tail', make: nulTail },
    { name: 'NUL head', make: nulHead },
    { name: 'old tail', make: Buffer.concat([good.subarray(0, -200), good]) },
    { name: 'CRLF', make: Buffer.from(good.toString().replaceAll('\n', '\r\n')) },
    { name: 'BOM', make: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good]) },
    { name: 'gzip', make: gzipSync(good) },
    { name: 'UTF-16', make: Buffer.from(good.toString(), 'utf16le') },
  ];
  const things: Case[] = [
    { name: 'a folder', make: (path) => mkdirSync(path) },
    { name: 'a pipe', make: (path) => void spawnSync('mkfifo', [path]) },
    { name: 'a link to outside', make: (path) => symlinkSync('/etc/hostname', path) },
    { name: 'a link to itself', make: (path) => symlinkSync('article.json', path) },
    { name: 'a link to nothing', make: (path) => symlinkSync('nothing', path) },
    { name: 'a link to /dev/zero', make: (path) => symlinkSync('/dev/zero', path) },
    {
      name: '10 GB of nothing',
      make(path) {
        writeFileSync(path, '');
        truncateSync(path, 10 * 1024 ** 3);
      },
    },
    {
      name: 'a twin by hard link',
      make(path) {
        const twin = join(dirname(path), 'twin');
        if (lstatSync(twin, { throwIfNoEntry: false }) === undefined) writeFileSync(twin, good);
        linkSync(twin, path);
      },
    },
  ];
  return [...files, ...(process.platform === 'win32' ? [] : things)];
}

function fromCorpora(good: Buffer): Case[] {
  const bytes = corpus('own-article-bytes.json') as { cases: { name: string; base64?: string }[] } | null;
  const json = corpus('own-json.json') as { cases: { name: string; text?: string; rule?: object }[] } | null;
  const nst = corpus('nst-json-test-suite.json') as { files: Record<string, string> } | null;
  const states = corpus('own-lexical-states.json') as { name: string; state?: unknown; rule?: object }[] | null;
  const article = JSON.parse(good.toString()) as Record<string, unknown>;
  return [
    ...(bytes?.cases ?? []).flatMap(({ name, base64 }) => (base64 === undefined ? [] : [{ name, make: Buffer.from(base64, 'base64') }])),
    ...(json?.cases ?? []).flatMap((one) => [
      { name: one.name, make: Buffer.from(textOf(one)) },
      // The same inside a whole article, where a part of an unknown kind may stand.
      { name: `${one.name} in an article`, make: Buffer.from(good.toString().replace('{\n', `{\n"extra": ${textOf(one)},\n`)) },
    ]),
    ...Object.entries(nst?.files ?? {}).map(([name, base64]) => ({ name, make: Buffer.from(base64, 'base64') })),
    ...(states ?? []).flatMap(({ name, state }) => {
      if (state === undefined) return [];
      const root = (state as { root?: { children?: unknown } }).root;
      const withBody = { ...article, body: root?.children ?? root };
      return [state, withBody, { ...withBody, hash: contentHash(withBody) }].map((one, at) => ({ name: `${name} ${at}`, make: Buffer.from(JSON.stringify(one)) }));
    }),
  ];
}

/** Cut anywhere, a bit turned over anywhere, sectors of two versions mixed. */
function mutations({ random, cases }: Bench, good: Buffer): Case[] {
  const each = Math.ceil(cases / 3);
  const cut = Array.from({ length: each }, (): Case => ({ name: 'cut short', make: good.subarray(0, random.int(good.length)) }));
  const flipped = Array.from({ length: each }, (): Case => {
    const bytes = Buffer.from(good);
    const at = random.int(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
    return { name: `bit of byte ${at} turned over`, make: bytes };
  });
  const torn = Array.from({ length: each }, (): Case => {
    const at = random.int(Math.ceil(good.length / 512)) * 512;
    return { name: `torn at ${at}`, make: Buffer.concat([good.subarray(0, at), Buffer.alloc(512, random.int(256)), good.subarray(at + 512)]) };
  });
  return cut.flatMap((one, at) => [one, flipped[at] ?? one, torn[at] ?? one]);
}
