// Saves some articles again and again until it is killed, and says which saves were acknowledged (kill.test.ts).
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createArticleStore } from '../../../electron/articles/articleStore.ts';
import { sha256 } from '../../../electron/files/sha256.ts';

const [, , desk = '', ...keys] = process.argv;
const store = createArticleStore({ desk, newId: randomUUID, now: () => new Date(), sha256 });
flushCompileCache();

async function saveForEver(key: string): Promise<never> {
  const opened = await store.open(key);
  let revision = opened.header.revision;
  for (let n = Number(opened.content.meta.standfirst) + 1; ; n += 1) {
    // Sizes differ, so that a torn file could not pass by chance.
    const runs = [{ text: `${'word '.repeat(200 + (n % 7) * 400)}${n}` }];
    const meta = { ...opened.content.meta, standfirst: String(n) };
    ({ revision } = await store.save(key, revision, { ...opened.content, meta, body: [{ type: 'paragraph', id: 'p', runs }] }));
    writeSync(1, `${key} ${n}\n`);
  }
}

await Promise.all(keys.map(saveForEver));
