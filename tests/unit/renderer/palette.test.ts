import { expect, it } from 'vitest';
import { rankItems, withRecent, type PaletteItem } from '../../../renderer/features/palette/paletteItems.ts';

const item = (id: string, label: string, kind = 'File'): PaletteItem => ({
  id,
  label,
  kind,
  run: () => undefined,
});
const items = [item('a', 'Bold', 'Format'), item('b', 'Export'), item('c', 'Expand the tale', 'Article')];
const ids = (typed: string, recent: readonly string[] = []): string[] =>
  rankItems(items, typed, recent).map(({ id }) => id);

it('shows recent ones first, then the order of the menus', () => {
  expect(ids('', ['c'])).toEqual(['c', 'a', 'b']);
});

it('ranks by fit, and by use where two fit alike', () => {
  expect(ids('exp')).toEqual(['b', 'c']);
  expect(ids('exp', ['c'])).toEqual(['c', 'b']);
  expect(ids('format')).toEqual(['a']);
});

it('keeps twenty recent ones, each once', () => {
  expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
  expect(
    withRecent(
      Array.from({ length: 30 }, (_, n) => String(n)),
      'x',
    ),
  ).toHaveLength(20);
});
