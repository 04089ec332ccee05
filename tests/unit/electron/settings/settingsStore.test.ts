import { expect, it } from 'vitest';
import { SettingsSchema } from '../../../../domain/settings/settings.ts';
import type { PersonalData } from '../../../../electron/settings/personalData.ts';
import { createSettingsStore, type Keeper } from '../../../../electron/settings/settingsStore.ts';

function keeper(start: () => unknown): Keeper & { written: PersonalData[]; aside: number } {
  const kept = {
    written: [] as PersonalData[],
    aside: 0,
    read: start,
    write: (data: PersonalData) => void kept.written.push(data),
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

it('changes what it is given, resets settings and keeps its memory', () => {
  const kept = keeper(() => ({}));
  const store = createSettingsStore(kept);
  store.remember({ desks: ['/a'] });
  expect(store.update({ theme: 'dark' }).theme).toBe('dark');
  expect(store.reset()).toEqual(SettingsSchema.parse({}));
  expect(kept.written.at(-1)?.remembered.desks).toEqual(['/a']);
});

it('changes no setting that could not be written, and remembers desks for this time all the same', () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
  const kept = { ...keeper(() => ({})), write: () => { throw full; } };
  const store = createSettingsStore(kept);
  expect(() => store.update({ theme: 'dark' })).toThrow('full');
  expect(store.get().theme).toBe('system');
  store.remember({ desks: ['/a'] });
  expect(store.remembered().desks).toEqual(['/a']);
});
