import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { articleFolder } from '../../../electron/articles/articlePaths.ts';
import { content, testDesk } from './testDesk.ts';

const path = join(process.env['STET_SHARED'] ?? resolve('../shared'), 'corpora', 'own-names.json');
const isThere = existsSync(path);
if (!isThere) console.log(`Skipped: the corpus of names is not at ${path}.`);

it.skipIf(!isThere)('takes every hostile name as a headline, keeps it exactly, and stays inside the desk', async () => {
  const names = z.array(z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8'))).filter((name) => typeof name === 'string');
  expect(names.length).toBeGreaterThan(150);
  const { desk, store } = testDesk();
  for (const name of names) {
    const { key } = await store.create(content(name, 'text'));
    expect(key).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/);
    expect((await store.open(key)).content.meta.headline).toBe(name);
    expect(existsSync(join(desk, key, 'article.json'))).toBe(true);
  }
  expect(readdirSync(desk).filter((name) => name !== '.stet')).toHaveLength(names.length);
});

it.each(['', '.', '..', '.stet', 'a/b', 'a\\b', '../x', '/etc', 'a\u0000b', 'x'.repeat(256)])('refuses %j as the name of an article', (key) => {
  expect(() => articleFolder('/desk', key)).toThrow('not the name of an article');
});
