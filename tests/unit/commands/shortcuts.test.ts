import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, commandOf } from '../../../domain/commands/commands.ts';
import { acceleratorOf, holdersOf, isReserved, keysOf, withKeys, type Press } from '../../../domain/commands/shortcuts.ts';
import { createKeyTable, matchesKeys } from '../../../renderer/features/commands/matchKeys.ts';

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

  it('that writing needs, or the editor has, cannot be given away; those that come with Stet can', () => {
    const reserved = ['CmdOrCtrl+C', 'CmdOrCtrl+V', 'CmdOrCtrl+Shift+V', 'CmdOrCtrl+A', 'CmdOrCtrl+Q', 'CmdOrCtrl+Left', 'Alt+Shift+Right', 'CmdOrCtrl+Enter', 'CmdOrCtrl+B', 'CmdOrCtrl+Shift+Z', 'Shift+F10'];
    expect(reserved.filter((keys) => !isReserved(keys))).toEqual([]);
    const given = COMMAND_IDS.filter((id) => commandOf(id).keysElsewhere !== true).flatMap((id) => keysOf(id, {}));
    expect(given.filter(isReserved)).toEqual([]);
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

  const commandsOf = createKeyTable(false);
  it.each([
    ['French Ctrl+Z is undo, not W', press('KeyW', 'z', { ctrlKey: true }), ['edit.undo']],
    ['French Ctrl+W is close, not Z', press('KeyZ', 'w', { ctrlKey: true }), ['file.close']],
    ['French Ctrl+A is no Q', press('KeyQ', 'a', { ctrlKey: true, altKey: true }), []],
    ['German Ctrl+Y is no Z', press('KeyZ', 'y', { ctrlKey: true }), []],
    ['German Ctrl++ zooms', press('BracketRight', '+', { ctrlKey: true }), ['view.zoomIn']],
    ['German Ctrl+- zooms', press('Slash', '-', { ctrlKey: true }), ['view.zoomOut']],
    ['+ of the number pad', press('NumpadAdd', '+', { ctrlKey: true }), ['view.zoomIn']],
    ['French Ctrl+1 without Shift', press('Digit1', '&', { ctrlKey: true }), ['tab.1']],
    ['Russian Ctrl+S', press('KeyS', 'ы', { ctrlKey: true }), ['file.save']],
    ['Greek Ctrl+Shift+E', press('KeyE', 'Ε', { ctrlKey: true, shiftKey: true }), ['review.suggest']],
    ['Option and a letter on a Mac gives a sign', press('KeyL', '¬', { ctrlKey: true, altKey: true }), ['view.library']],
    ['AltGr and a letter types', press('KeyL', 'ł'), []],
  ])('on other keyboards: %s', (_what, pressed, expected) => {
    expect(commandsOf(pressed, {})).toEqual(expected);
  });
});
