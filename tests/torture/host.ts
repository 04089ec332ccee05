// The program under torture: the real article store, told over stdin what to do. A save that the screen would call
// "Saved" is told at once as `ACK <doc> <n> <revision> <hash>`; every command is answered with `DONE <json>`.
import { randomUUID } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { stampArticle, serializeArticle, hashContent } from '../../domain/article/articleFile.ts';
import type { Revision } from '../../domain/article/article.ts';
import { createArticleStore, type ArticleStore } from '../../electron/articles/articleStore.ts';
import type { Desk } from '../../electron/desk/deskSession.ts';
import { createOutletStore } from '../../electron/desk/outletStore.ts';
import { writeExport } from '../../electron/exports/writeExport.ts';
import { FailureError } from '../../electron/files/failureError.ts';
import { sha256 } from '../../electron/files/sha256.ts';
import { recoverDesk } from '../../electron/recovery/recoverDesk.ts';
import { badWriters, type BadWriter } from './support/badWriters.ts';
import { contentAt } from './support/hostContent.ts';
import { createTyping } from './support/hostTyping.ts';

/** One order. `op` says what; the others are what it needs. */
export interface Order {
  readonly id: number;
  readonly op: string;
  readonly desk: string;
  readonly key?: string;
  readonly doc?: string;
  readonly n?: number;
  readonly carry?: readonly string[];
  readonly writer?: BadWriter;
  readonly path?: string;
  readonly keys?: Readonly<Record<string, string>>;
}

/** Measures replacing without the system's call for swapping names, as on Windows. */
const swapless = process.env['TORTURE_NO_SWAP'] === undefined ? {} : { swap: () => Promise.resolve(false) };
const stores = new Map<string, ArticleStore>();
const revisions = new Map<string, Revision>();
const startedAt = new Date();
const SETTLE_MS = 15;

function storeOf(desk: string): ArticleStore {
  const known = stores.get(desk) ?? createArticleStore({ desk, newId: randomUUID, now: () => new Date(), sha256, ...swapless });
  stores.set(desk, known);
  return known;
}

const say = (line: string): void => {
  // readline also ends a line at U+2028 and U+2029.
  writeSync(1, `${line.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`);
};

const typing = createTyping(storeOf, () => undefined);

async function save({ desk, key = '', doc = '', n = 0, carry, writer }: Order): Promise<unknown> {
  const content = contentAt(doc, n, carry);
  const place = join(desk, key);
  const base = revisions.get(place) ?? randomUUID();
  if (writer === undefined) {
    const receipt = await storeOf(desk).save(key, base, content);
    revisions.set(place, receipt.revision);
    say(`ACK ${doc} ${n} ${receipt.revision} ${hashContent(content, sha256)}`);
    return receipt;
  }
  const at = new Date().toISOString();
  const revision = randomUUID();
  const article = stampArticle(content, { id: randomUUID(), revision, parent: base, createdAt: at, savedAt: at }, sha256);
  await badWriters[writer](join(place, 'article.json'), Buffer.from(serializeArticle(article)));
  revisions.set(place, revision);
  say(`ACK ${doc} ${n} ${revision} ${article.header.hash}`);
  return { revision };
}

async function open(desk: string, key: string): Promise<unknown> {
  const { header, content, readOnly, edited } = await storeOf(desk).open(key);
  revisions.set(join(desk, key), header.revision);
  return { revision: header.revision, readOnly, edited, text: JSON.stringify(content.body) };
}

/** Saves for ever, each document one step further at a time. */
async function saveForEver(order: Order, doc: string, key: string): Promise<void> {
  const opened = (await open(order.desk, key)) as { text: string };
  const steps = [...opened.text.matchAll(new RegExp(`⟦${doc}:(\\d+)⟧`, 'g'))].map((found) => Number(found[1]));
  for (let n = Math.max(0, ...steps) + 1; ; n += 1) await save({ ...order, doc, key, n });
}

async function carryOut(order: Order): Promise<unknown> {
  const { op, desk, key = '', doc = '', n = 0, path = '' } = order;
  const store = storeOf(desk);
  switch (op) {
    case 'create': {
      const entry = await store.create(contentAt(doc, n));
      await open(desk, entry.key);
      say(`ACK ${doc} ${n} - -`);
      return entry.key;
    }
    case 'open': return open(desk, key);
    case 'save': return save(order);
    case 'loop':
      await Promise.all(Object.entries(order.keys ?? {}).map(([one, at]) => saveForEver(order, one, at)));
      return null;
    case 'type':
      await typing.type({ ...order, key, doc, n });
      // What a journal does behind the answer, its fsync, belongs to it.
      if (path === 'settle') await sleep(SETTLE_MS);
      say(`ACK ${doc} ${n} - -`);
      return null;
    case 'saveTyped': {
      const receipt = await typing.save({ ...order, key, doc, n }, revisions.get(join(desk, key)) ?? randomUUID());
      revisions.set(join(desk, key), receipt.revision);
      return receipt;
    }
    case 'close': return typing.close(desk, key);
    case 'rename': return (await store.rename(key, `Renamed ${doc}`)).key;
    case 'renameTo': return (await store.rename(key, path)).key;
    case 'duplicate': return (await store.duplicate(key)).key;
    case 'trash': return store.trash(key);
    case 'restore': return (await store.restore(key)).key;
    case 'media': return (await store.addMedia(key, path, PICTURE)).file;
    case 'mediaFile': return (await store.addMedia(key, 'x.png', readFileSync(path))).file;
    case 'readMedia': return (await store.readMedia(key, path)).byteLength;
    case 'export': return exportTo(order);
    case 'list': return store.list();
    case 'changed': return store.changedOnDisk();
    case 'tidy': {
      // What the next start does (electron/desk/deskSession.ts).
      const journals = join(dirname(desk), 'journals');
      await recoverDesk({ articles: store, newId: randomUUID, now: () => new Date(), journals, runningSince: startedAt });
      return store.tidy(startedAt);
    }
    case 'idle': return store.idle();
    case 'memory': return process.memoryUsage().rss;
    case 'throw': setImmediate(() => { throw new Error('as asked'); }); return null;
    case 'exhaust': { const all: unknown[] = []; for (;;) all.push(new Array(10_000).fill(all.length)); }
    default: throw new Error(`no such order: ${op}`);
  }
}

async function exportTo({ desk, key = '', path = '' }: Order): Promise<number> {
  const articles = storeOf(desk);
  const { article } = await articles.read(key);
  // The parts of a desk that an export uses; the watcher is not one of them.
  const given = { path: desk, articles, outlet: createOutletStore(desk, () => new Date()) } as unknown as Desk;
  return writeExport(given, { key, content: article.content, format: 'html', pictures: 'files' }, path || join(dirname(desk), 'out.html'));
}

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function answer(line: string): Promise<void> {
  const order = JSON.parse(line) as Order;
  try {
    const value = await carryOut(order);
    say(`DONE ${JSON.stringify({ id: order.id, ok: true, value: value ?? null })}`);
  } catch (error) {
    const failure = error instanceof FailureError ? error.failure : { code: 'BUG', message: error instanceof Error ? (error.stack ?? '') : String(error) };
    say(`DONE ${JSON.stringify({ id: order.id, ok: false, failure })}`);
  }
}

process.on('SIGXFSZ', () => undefined);
createInterface({ input: process.stdin }).on('line', (line) => void answer(line));
say('READY');
