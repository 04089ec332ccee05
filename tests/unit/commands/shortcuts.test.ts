import { describe, expect, it } from 'vitest';
import { COMMAND_IDS } from '../../../domain/commands/commands.ts';
import { acceleratorOf, holdersOf, keysOf, withKeys, type Press } from '../../../domain/commands/shortcuts.ts';
import { matchesKeys } from '../../../renderer/features/commands/matchKeys.ts';

const press = (code: string, key: string, held: Partial<Press> = {}): Press => ({
  code, key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held,
});

describe('shortcuts', () => {
  it('are what a command came with until the person changes them', () => {
    expect(keysOf('file.save', {})).toEqual(['CmdOrCtrl+S']);
    expect(keysOf('file.save', { 'file.save': 'F4' })).toEqual(['F4']);
    expect(keysOf('file.save', { 'file.save': '' })).toEqual([]);
  });

  it('belong to one command: who takes them leaves the other without', () => {
    const own = withKeys({}, 'file.export', 'CmdOrCtrl+S');
    expect(holdersOf('CmdOrCtrl+S', own, 'file.export')).toEqual([]);
    expect(keysOf('file.save', own)).toEqual([]);
    expect(withKeys(withKeys(own, 'file.save', null), 'file.export', null)).toEqual({});
  });

  it('no two commands come with the same keys', () => {
    for (const id of COMMAND_IDS) for (const keys of keysOf(id, {})) expect(holdersOf(keys, {}, id), `${id}: ${keys}`).toEqual([]);
  });

  it.each([
    ['Ctrl and a letter', press('KeyS', 's', { ctrlKey: true }), 'CmdOrCtrl+S'],
    ['the letter on the key, not its place', press('KeyQ', 'a', { ctrlKey: true }), 'CmdOrCtrl+A'],
    ['a sign that Shift changes', press('Period', '>', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+.'],
    ['Alt and an arrow', press('ArrowUp', 'ArrowUp', { altKey: true }), 'Alt+Up'],
    ['a function key', press('F9', 'F9'), 'F9'],
    ['a letter only types', press('KeyS', 's'), null],
    ['Shift and a letter only types', press('KeyS', 'S', { shiftKey: true }), null],
    ['modifiers alone', press('ControlLeft', 'Control', { ctrlKey: true }), null],
  ])('%s', (_what, pressed, expected) => {
    expect(acceleratorOf(pressed, false)).toBe(expected);
    if (expected !== null) expect(matchesKeys(pressed, expected, false)).toBe(true);
  });
});
