import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { isTempName } from '../../../electron/files/tempNames.ts';
import { content, parsed, testDesk } from '../store/testDesk.ts';
import { tempFolder } from './tempFolder.ts';

/** Each kill cuts off ARTICLES saves. `STET_KILLS=1000` for a long run. */
const KILLS = Number(process.env['STET_KILLS'] ?? 40);
const ARTICLES = 5;
const LONGEST_MS = 80;

/** Starts a program that saves without end, kills it at a random moment, and gives the saves it had acknowledged. */
function killWhileSaving(desk: string, keys: readonly string[], cache: string): Promise<Map<string, number>> {
  return new Promise((resolve, reject) => {
    const saver = join(import.meta.dirname, 'saver.ts');
    const child = spawn(process.execPath, [saver, desk, ...keys], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    });
    let out = '';
    let problems = '';
    child.stderr.on('data', (data: Buffer) => (problems += data.toString()));
    child.stdout.on('data', (data: Buffer) => {
      const isFirst = out === '';
      out += data.toString();
      if (isFirst) setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_MS);
    });
    child.on('close', () => {
      // The last line may be cut off.
      const told = out.split('\n').slice(0, -1);
      if (told.length === 0) return reject(new Error(`the saver did not start: ${problems}`));
      return resolve(new Map(told.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])])));
    });
  });
}

it(`leaves readable articles with every acknowledged save after ${KILLS} kills, and tidies up`, { timeout: 600_000 }, async () => {
  const desk = testDesk();
  const keys: string[] = [];
  for (let n = 0; n < ARTICLES; n += 1) {
    const start = content(`Killed ${n}`, 'start');
    keys.push((await desk.store.create({ ...start, meta: { ...start.meta, standfirst: '0' } })).key);
  }
  const cache = tempFolder();
  const saved = (key: string): number => Number(parsed(desk.bytes(key)).article.content.meta.standfirst);
  for (let n = 0; n < KILLS; n += 1) {
    const acknowledged = await killWhileSaving(desk.desk, keys, cache);
    for (const key of keys) {
      expect(parsed(desk.bytes(key)).edited).toBe(false);
      expect(saved(key)).toBeGreaterThanOrEqual(acknowledged.get(key) ?? 0);
    }
  }
  const saves = keys.reduce((sum, key) => sum + saved(key), 0);
  expect(saves).toBeGreaterThanOrEqual(KILLS);
  const temps = (): string[] => readdirSync(desk.desk, { recursive: true, encoding: 'utf8' }).filter((path) => isTempName(basename(path)));
  const left = temps().length;
  await desk.store.tidy(new Date());
  expect(temps()).toEqual([]);
  console.log(`${KILLS} kills of ${ARTICLES} saves each, ${saves} saves, 0 unreadable, 0 acknowledged lost, ${left} temps settled`);
});
