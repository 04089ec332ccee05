import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { PersonalDataSchema } from '../../../electron/settings/personalData.ts';
import { createSettingsFile } from '../../../electron/settings/settingsFile.ts';
import { tempFolder } from '../files/tempFolder.ts';

const data = PersonalDataSchema.parse({ remembered: { desks: ['/a'] } });

it('gives back what was written, and nothing before that', () => {
  const folder = tempFolder();
  const file = createSettingsFile(folder, () => new Date());
  expect(file.read()).toEqual({});
  file.write(data);
  expect(createSettingsFile(folder, () => new Date()).read()).toEqual(data);
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

it('puts aside what cannot be read', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'settings.json'), '{"settings": ');
  const file = createSettingsFile(folder, () => new Date());
  expect(() => file.read()).toThrow(SyntaxError);
  const name = file.setAside();
  expect(file.read()).toEqual({});
  expect(readFileSync(join(folder, name), 'utf8')).toBe('{"settings": ');
});

// A limit on the size of files makes the system write less than asked, as a full disk does.
const hasPrlimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;
it.skipIf(!hasPrlimit)('keeps the settings whole when the disk takes only a part of the new ones', () => {
  const path = join(tempFolder(), 'settings.json');
  writeFileSync(path, 'old');
  const script = `
    process.on('SIGXFSZ', () => {});
    const { writeWhole } = await import(${JSON.stringify(resolve('electron/files/writeWhole.ts'))});
    try { writeWhole(${JSON.stringify(path)}, 'x'.repeat(300_000)); console.log('written'); } catch (e) { console.log(e.code); }`;
  const out = execFileSync('prlimit', ['--fsize=16384', process.execPath, '--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(out.trim()).toBe('EFBIG');
  expect(readdirSync(join(path, '..'))).toEqual(['settings.json']);
  expect(readFileSync(path, 'utf8')).toBe('old');
});
