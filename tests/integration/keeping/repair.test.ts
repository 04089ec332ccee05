import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repairDesk } from '../../../electron/verify/repairDesk.ts';
import { verifyDesk } from '../../../electron/verify/verifyDesk.ts';
import { content, failureOf, parsed, textOf } from '../store/testDesk.ts';
import { crashDesk, writer } from './crashDesk.ts';

/** What a crash, a merge tool, a script or an attacker leaves where the article was. */
const damages: readonly (readonly [string, (whole: string) => string | Buffer])[] = [
  ['nothing at all', () => ''],
  ['NUL bytes, as many as before', (whole) => Buffer.alloc(whole.length)],
  ['the first half', (whole) => whole.slice(0, whole.length / 2)],
  ['a half of NUL bytes', (whole) => Buffer.concat([Buffer.from(whole.slice(0, whole.length / 2)), Buffer.alloc(whole.length / 2)])],
  ['merge markers', (whole) => whole.replace('"body"', '<<<<<<< mine\n"body"').replace(/\}\s*$/, '=======\n>>>>>>> theirs\n}')],
  ['other JSON', () => '{"root":{"type":"paragraph"}}'],
  ['a list', () => '[]'],
  ['a body that is no list', (whole) => whole.replace(/"body": \[[^]*\]/, '"body": {}')],
  ['JSON 200,000 levels deep', () => `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['a prototype to pollute', (whole) => whole.replace(/^\{/, '{"__proto__":{"polluted":true},').replace('"body"', '"bodie"')],
  ['half a character', (whole) => Buffer.concat([Buffer.from(whole), Buffer.from([0xc3])])],
  ['UTF-16', (whole) => Buffer.from(`\ufeff${whole}`, 'utf16le')],
];

it.each(damages)('%s: explained, left as it is, and repaired from the newest good version', async (_name, damage) => {
  const desk = crashDesk();
  const { key } = await desk.store.create(content('Ferry', 'one'));
  const keeper = desk.keeper();
  const page = await writer(keeper, key);
  await page.type('two');
  await page.save();
  await keeper.closeAll();
  const bytes = Buffer.from(damage(desk.bytes(key).toString()));
  desk.write(key, bytes);

  expect((await failureOf(desk.other.open(key))).message).toMatch(/was not opened and stays as it is\. \S.*\.$/);
  const { findings } = await verifyDesk(desk.desk, desk.journals);
  expect(findings.map(({ kind }) => kind)).toEqual(['article-damaged']);
  expect(desk.bytes(key)).toEqual(bytes);

  await repairDesk({ articles: desk.other, journals: desk.journals, newId: randomUUID, now: () => new Date() }, findings);
  expect(textOf(parsed(desk.bytes(key)).article.content)).toEqual(['one', 'two']);
  const kept = desk.files(key).filter((name) => name.startsWith('article.damaged-'));
  expect(kept.map((name) => readFileSync(desk.path(key, name)))).toEqual([bytes]);
  expect({}).not.toHaveProperty('polluted');
  expect((await verifyDesk(desk.desk, desk.journals)).findings).toEqual([]);
});

it('a damaged version is passed over for an older one, and stays', async () => {
  const desk = crashDesk();
  const { key } = await desk.store.create(content('Ferry', 'one'));
  const keeper = desk.keeper();
  const page = await writer(keeper, key);
  await page.type('two');
  await page.save();
  await keeper.closeAll();
  const newest = desk.files(key, 'versions').at(-1) ?? '';
  writeFileSync(desk.path(key, `versions/${newest}`), 'garbage');
  rmSync(desk.path(key));
  const { findings } = await verifyDesk(desk.desk, desk.journals);
  expect(findings.map(({ kind }) => kind).sort()).toEqual(['article-missing', 'version-damaged']);
  const done = await repairDesk({ articles: desk.other, journals: desk.journals, newId: randomUUID, now: () => new Date() }, findings);
  expect(done).toHaveLength(1);
  expect(textOf(parsed(desk.bytes(key)).article.content)[0]).toBe('one');
  expect(readFileSync(join(desk.desk, key, 'versions', newest), 'utf8')).toBe('garbage');
});
