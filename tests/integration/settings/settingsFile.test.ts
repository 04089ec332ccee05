import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PersonalDataSchema } from '../../../electron/settings/personalData.ts';
import { createSettingsFile, tidySettings } from '../../../electron/settings/settingsFile.ts';
import { tempFolder } from '../files/tempFolder.ts';

/** As electron-store reads, which only runs inside Electron. */
function readJson(folder: string, name: string): unknown {
  const path = join(folder, `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

const data = PersonalDataSchema.parse({ remembered: { desks: ['/a'] } });

it('gives back what was written, and nothing before that', async () => {
  const folder = tempFolder();
  const file = createSettingsFile(folder, () => new Date(), readJson);
  expect(file.read()).toEqual({});
  await file.write(data);
  expect(createSettingsFile(folder, () => new Date(), readJson).read()).toEqual(data);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

it('puts aside what cannot be read', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'settings.json'), '{"settings": ');
  const file = createSettingsFile(folder, () => new Date(), readJson);
  expect(() => file.read()).toThrow(SyntaxError);
  const name = file.setAside();
  expect(file.read()).toEqual({});
  expect(readFileSync(join(folder, name), 'utf8')).toBe('{"settings": ');
});

it('leaves nothing of settings whose writing a crash cut off', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, '.stet-4194999-0123456789ab.tmp'), '{"settings": ');
  await createSettingsFile(folder, () => new Date(), readJson).write(data);
  await tidySettings(folder, new Date(0));
  expect(readdirSync(folder)).toEqual(['settings.json']);
});
