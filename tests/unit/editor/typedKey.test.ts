import { expect, it } from 'vitest';
import { beginsComposing, writesCharacter } from '../../../renderer/editor/behaviour/typedKey.ts';

const key = (name: string, { alt = false, ctrl = false, altGr = false } = {}): KeyboardEvent =>
  ({ key: name, altKey: alt, ctrlKey: ctrl, metaKey: false, isComposing: false, getModifierState: (one: string) => one === 'AltGraph' && altGr }) as unknown as KeyboardEvent;

it.each([
  ['a letter', key('a'), true],
  ['an emoji', key('😀'), true],
  ['AltGr on Windows', key('@', { alt: true, ctrl: true, altGr: true }), true],
  ['AltGr on Linux', key('€', { altGr: true }), true],
  ['Ctrl', key('a', { ctrl: true }), false],
  ['Alt', key('f', { alt: true }), false],
  ['a named key', key('Enter'), false],
])('%s: writes a character or not', (_, event, expected) => {
  expect(writesCharacter(event)).toBe(expected);
});

it.each([
  ['Process', true],
  ['Dead', true],
  ['a', false],
])('%s begins what an input method writes, or not', (name, expected) => {
  expect(beginsComposing(key(name))).toBe(expected);
});
