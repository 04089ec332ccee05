import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { markDesk, markOf } from '../../../electron/files/deskMark.ts';
import { runStet } from '../cliRun.ts';
import { content, parsed, textOf } from '../store/testDesk.ts';
import { crashDesk, writer, type CrashDesk } from './crashDesk.ts';

// Each look is a run of the real command line.
vi.setConfig({ testTimeout: 60_000 });

interface Report {
  readonly findings: readonly { readonly kind: string; readonly key: string | null; readonly file: string }[];
  readonly repaired: readonly string[];
}

/** A desk with one article that was closed properly. */
async function deskAndProfile() {
  const desk = crashDesk();
  const { key } = await desk.store.create(content('Ferry', 'one'));
  const keeper = desk.keeper();
  const page = await writer(keeper, key);
  await page.type('two');
  await page.save();
  await keeper.closeAll();
  return { desk, key, profile: desk.profile };
}

function verify(desk: CrashDesk, ...more: string[]): Report & { readonly exit: number | null } {
  const { code, out } = runStet(desk.desk, ['verify', '--desk', desk.desk, '--json', ...more]);
  return { ...(JSON.parse(out) as Report), exit: code };
}

const kinds = ({ findings }: Report): string[] => findings.map(({ kind }) => kind);

it('finds nothing wrong with a desk as Stet leaves it', async () => {
  const { desk, profile } = await deskAndProfile();
  expect(verify(desk, '--profile', profile)).toMatchObject({ exit: 0, findings: [] });
});

it('finds damage of every kind, changes nothing without --repair, and repairs what it can', async () => {
  const { desk, key, profile } = await deskAndProfile();
  const whole = desk.bytes(key);
  desk.write(key, whole.subarray(0, 100));
  writeFileSync(desk.path(key, 'article.sync-conflict-20260101-101010-ABCDEFG.json'), whole);
  writeFileSync(desk.path(key, '.stet-4194999-0123456789ab.tmp'), 'cut');
  const found = verify(desk, '--profile', profile);
  expect(found.exit).toBe(1);
  expect(kinds(found).sort()).toEqual(['article-damaged', 'conflict-copy', 'leftover']);
  expect(desk.bytes(key)).toEqual(whole.subarray(0, 100));

  const repaired = verify(desk, '--profile', profile, '--repair');
  expect(kinds(repaired)).toEqual(['conflict-copy']);
  expect(textOf(parsed(desk.bytes(key)).article.content)).toEqual(['one', 'two']);
  const kept = desk.files(key).find((name) => name.startsWith('article.damaged-')) ?? '';
  expect(readFileSync(desk.path(key, kept))).toEqual(whole.subarray(0, 100));
});

it('repairs nothing while Stet has the desk open, and does when it has ended without a word', async () => {
  const { desk, key } = await deskAndProfile();
  desk.write(key, desk.bytes(key).subarray(0, 100));
  const unmark = await markDesk(desk.desk);
  const { code, err } = runStet(desk.desk, ['verify', '--desk', desk.desk, '--repair']);
  expect([code, err]).toEqual([1, expect.stringContaining('Stet is running here. Quit it first.')]);
  expect(desk.bytes(key).byteLength).toBe(100);
  await unmark();
  // A crash leaves the mark, and another program may have got the number.
  const forgotten = markOf(desk.desk);
  writeFileSync(forgotten, 'another start');
  expect(verify(desk, '--repair')).toMatchObject({ exit: 0, findings: [] });
  expect(existsSync(forgotten)).toBe(false);
});

it('leaves alone what a program that lives is just writing, and settles what a dead one left', async () => {
  const { desk, key } = await deskAndProfile();
  const [living, dead] = [`.stet-${process.pid}-0123456789ab.tmp`, '.stet-4194999-0123456789ab.tmp'];
  for (const name of [living, `versions/${dead}`, `versions/${living}`]) writeFileSync(desk.path(key, name), 'under way');
  expect(kinds(verify(desk))).toEqual(['leftover', 'leftover', 'leftover']);
  expect(kinds(verify(desk, '--repair'))).toEqual(['leftover', 'leftover']);
  expect([desk.files(key).includes(living), desk.files(key, 'versions').filter((name) => name.endsWith('.tmp'))]).toEqual([true, [living]]);
});

it('restores a text that another program changed, and keeps the changed one', async () => {
  const { desk, key } = await deskAndProfile();
  desk.write(key, desk.bytes(key).toString('utf8').replace('"two"', '"2wo"'));
  expect(kinds(verify(desk))).toEqual(['article-changed']);
  expect(verify(desk, '--repair')).toMatchObject({ exit: 0, findings: [] });
  expect(textOf(parsed(desk.bytes(key)).article.content)).toEqual(['one', 'two']);
});

it('sees damaged versions and pictures, missing articles, and words only a journal holds', async () => {
  const { desk, key, profile } = await deskAndProfile();
  const version = desk.files(key, 'versions')[0] ?? '';
  writeFileSync(desk.path(key, `versions/${version}`), 'not a version');
  mkdirSync(desk.path(key, 'media'), { recursive: true });
  writeFileSync(desk.path(key, 'media/0123456789ab-x.jpg'), 'not these bytes');
  const page = await writer(desk.keeper(), key);
  await page.type('three');
  const found = verify(desk, '--profile', profile);
  expect(kinds(found).sort()).toEqual(['journal-unsaved', 'media-damaged', 'version-damaged']);
  verify(desk, '--profile', profile, '--repair');
  expect(textOf(parsed(desk.bytes(key)).article.content)).toEqual(['one', 'two', 'three']);
  rmSync(desk.path(key));
  expect(kinds(verify(desk))).toContain('article-missing');
  verify(desk, '--repair');
  expect(textOf(parsed(desk.bytes(key)).article.content)).toEqual(['one', 'two', 'three']);
});
