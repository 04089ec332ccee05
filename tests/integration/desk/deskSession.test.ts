import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, expect, it, vi } from 'vitest';
import { createDeskSession, type DeskSession } from '../../../electron/desk/deskSession.ts';
import { sampleMedia } from '../../../electron/desk/sampleMedia.ts';
import { isDeskOpen } from '../../../electron/files/deskMark.ts';
import { newOutlet } from '../../../domain/outlet/outlet.ts';
import { content, failureOf, paragraph } from '../store/testDesk.ts';
import { tempFolder } from '../files/tempFolder.ts';

function session() {
  const notices: string[] = [];
  const events = { libraryChanged: vi.fn(), articleChanged: vi.fn(), wordsChanged: vi.fn(), failed: vi.fn() };
  const desks: DeskSession = createDeskSession({
    newId: randomUUID, now: () => new Date(), sampleMedia, runningSince: new Date(), journals: tempFolder(), events,
    notice: (sentence) => void notices.push(sentence),
  });
  onTestFinished(() => desks.close());
  return { desks, notices, events };
}

it('fills a new desk with outlet settings, the sample and its picture, the sample first', async () => {
  const { desks } = session();
  const folder = join(tempFolder(), 'News', 'Desk');
  expect((await failureOf(Promise.resolve().then(() => desks.require()))).code).toBe('no-desk');
  const desk = await desks.open(folder, { create: true });
  const [first, ...others] = await desk.articles.list();
  expect(first).toMatchObject({ state: 'ready', key: expect.stringContaining('old-ferry-hall') as string });
  expect(others.length).toBeGreaterThan(2);
  expect((await desk.articles.open(first?.key ?? '')).media).toEqual(['ferry-hall.jpg']);
  expect(JSON.parse(readFileSync(join(folder, 'outlet.json'), 'utf8'))).toEqual(newOutlet());
});

it('puts nothing into a folder that is in use', async () => {
  const { desks } = session();
  const folder = tempFolder();
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const desk = await desks.open(folder, { create: false });
  expect(await desk.articles.list()).toEqual([]);
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});

it('marks the desk that is open, and no other', async () => {
  const { desks } = session();
  const [first, second] = [tempFolder(), tempFolder()];
  const open = async (): Promise<boolean[]> => [await isDeskOpen(first), await isDeskOpen(second)];
  await desks.open(first, { create: false });
  expect(await open()).toEqual([true, false]);
  await desks.open(second, { create: false });
  expect(await open()).toEqual([false, true]);
  await failureOf(desks.open(join(second, 'gone'), { create: false }));
  expect(await open()).toEqual([false, true]);
  await desks.close();
  expect(await open()).toEqual([false, false]);
});

it('explains a folder that is missing or a file, and keeps the desk that is open', async () => {
  const { desks } = session();
  const folder = tempFolder();
  const desk = await desks.open(folder, { create: false });
  writeFileSync(join(folder, 'file'), '');
  expect((await failureOf(desks.open(join(folder, 'gone'), { create: false }))).code).toBe('not-found');
  expect((await failureOf(desks.open(join(folder, 'file'), { create: false }))).code).toBe('invalid');
  expect(desks.current()).toBe(desk);
});

it('leaves a damaged outlet file alone, says so, and keeps it when settings are saved', async () => {
  const { desks, notices } = session();
  const folder = tempFolder();
  writeFileSync(join(folder, 'outlet.json'), '{"name": ');
  const desk = await desks.open(folder, { create: false });
  expect(notices).toEqual([expect.stringContaining('outlet.json')]);
  expect(await desk.outlet.get()).toEqual(newOutlet());
  expect(readFileSync(join(folder, 'outlet.json'), 'utf8')).toBe('{"name": ');
  await desk.outlet.update({ ...newOutlet(), name: 'The Quay' });
  expect((await desk.outlet.get()).name).toBe('The Quay');
  const kept = readdirSync(folder).find((name) => name.startsWith('outlet.damaged-')) ?? '';
  expect(readFileSync(join(folder, kept), 'utf8')).toBe('{"name": ');
});

it('notices what other programs do, and not its own saves', async () => {
  const { desks, events } = session();
  const folder = tempFolder();
  const desk = await desks.open(folder, { create: false });
  const { key } = await desk.articles.create({ ...content('Watched', 'one') });
  const opened = await desk.articles.open(key);
  await vi.waitFor(() => expect(events.libraryChanged).toHaveBeenCalled(), 5000);
  await desk.articles.save(key, opened.header.revision, { ...opened.content, body: [paragraph('two')] });
  await new Promise((done) => setTimeout(done, 800));
  expect(events.articleChanged).not.toHaveBeenCalled();
  const path = join(folder, key, 'article.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"two"', '"theirs"'));
  await vi.waitFor(() => expect(events.articleChanged).toHaveBeenCalledWith({ key, kind: 'changed' }), 5000);
  mkdirSync(join(folder, 'unrelated'));
  expect(events.failed).not.toHaveBeenCalled();
});
