import { expect, it } from 'vitest';
import { SettingsPatchSchema, SettingsSchema } from '../../../domain/settings/settings.ts';

it('a change of one setting says nothing about the others', () => {
  expect(SettingsPatchSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(SettingsPatchSchema.parse({})).toEqual({});
});

it('a file without a key gets its default', () => {
  const { layout, ...rest } = SettingsSchema.parse({ theme: 'dark', layout: { preview: true } });
  expect(layout).toEqual({ library: true, details: true, preview: true, review: false, comments: true, focus: false, typewriter: false, previewDevice: 'phone' });
  expect(rest).toMatchObject({ version: 1, theme: 'dark', textSize: 100, userName: '' });
});
