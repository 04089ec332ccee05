import { expect, it } from 'vitest';
import { SettingsSchema } from '../../../../domain/settings/settings.ts';
import type { PersonalData } from '../../../../electron/settings/personalData.ts';
import { createSettingsStore, type Keeper } from '../../../../electron/settings/settingsStore.ts';

function keeper(start: () => unknown): Keeper & { written: PersonalData[]; aside: number } {
  const kept = {
    written: [] as PersonalData[],
    aside: 0,
    read: start,
    write: (data: PersonalData) => Promise.resolve(void kept.written.push(data)),
    setAside: () => ((kept.aside += 1), 'settings.damaged.json'),
  };
  return kept;
}

it('fills a file of any age with defaults', () => {
  const store = createSettingsStore(keeper(() => ({ settings: { textSize: 120 } })));
  expect(store.get()).toEqual({ ...SettingsSchema.parse({}), textSize: 120 });
  expect(store.notice).toBeNull();
});

it.each([
  ['not JSON', () => { throw new SyntaxError('x'); }],
  ['a wrong value', () => ({ settings: { theme: 'pink' } })],
  ['a wrong shape', () => ({ remembered: { desks: 'x' } })],
])('keeps %s aside, starts anew and says so', (_name, read) => {
  const kept = keeper(read);
  const store = createSettingsStore(kept);
  expect(kept.aside).toBe(1);
  expect(store.notice).toContain('settings.damaged.json');
  expect(store.get()).toEqual(SettingsSchema.parse({}));
});

it('changes what it is given, resets settings and keeps its memory', async () => {
  const kept = keeper(() => ({}));
  const store = createSettingsStore(kept);
  store.remember({ desks: ['/a'] });
  expect((await store.update({ theme: 'dark' })).theme).toBe('dark');
  expect(await store.reset()).toEqual(SettingsSchema.parse({}));
  expect(kept.written.at(-1)?.remembered.desks).toEqual(['/a']);
});

it('changes no setting that could not be written, and remembers desks for this time all the same', async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
  const kept = { ...keeper(() => ({})), write: () => Promise.reject(full) };
  const store = createSettingsStore(kept);
  await expect(store.update({ theme: 'dark' })).rejects.toThrow('full');
  expect(store.get().theme).toBe('system');
  store.remember({ desks: ['/a'] });
  expect(store.remembered().desks).toEqual(['/a']);
  await store.idle();
});

it('nothing waits for a slow disk, and the last write holds all that came meanwhile', async () => {
  const kept = keeper(() => ({}));
  let isQuick = false;
  const slow = { ...kept, write: async (data: PersonalData) => {
    while (!isQuick) await new Promise((resolve) => setTimeout(resolve, 1));
    kept.written.push(data);
  } };
  const store = createSettingsStore(slow);
  const [dark, larger] = [store.update({ theme: 'dark' }), store.update({ textSize: 120 })];
  store.remember({ desks: ['/a'] });
  expect(store.remembered().desks).toEqual(['/a']);
  isQuick = true;
  await Promise.all([dark, larger, store.idle()]);
  expect(store.get()).toMatchObject({ theme: 'dark', textSize: 120 });
  expect(kept.written.at(-1)).toMatchObject({ settings: { theme: 'dark', textSize: 120 }, remembered: { desks: ['/a'] } });
});
