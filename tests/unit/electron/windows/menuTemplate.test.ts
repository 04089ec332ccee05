import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { COMMAND_IDS, commandOf } from '../../../../domain/commands/commands.ts';
import { menuTemplate } from '../../../../electron/windows/menuTemplate.ts';

const items = (isMac: boolean): MenuItemConstructorOptions[] =>
  menuTemplate(() => undefined, isMac, true).flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));

it.each([false, true])('holds every command exactly once (macOS: %s)', (isMac) => {
  const ids = items(isMac).flatMap((item) => item.id ?? []);
  expect([...ids].sort()).toEqual([...COMMAND_IDS].sort());
});

it('leaves keys to the editor where the editor handles them', () => {
  for (const item of items(false)) {
    if (item.id === undefined) continue;
    const command = commandOf(item.id as (typeof COMMAND_IDS)[number]);
    expect(item.registerAccelerator === false).toBe(command.keysElsewhere === true);
    expect(item.accelerator).toBe(command.keys);
  }
});

it('gives no two items the same keys, and starts with what can always be done', () => {
  const keys = items(false).flatMap((item) => item.accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(items(false).find((item) => item.id === 'file.save')?.enabled).toBe(false);
  expect(items(false).find((item) => item.id === 'help.about')?.enabled).toBe(true);
});

it('offers no developer tools in a packaged app', () => {
  expect(items(false).some((item) => item.role === 'toggleDevTools')).toBe(false);
});
