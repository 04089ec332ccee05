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

it('finds a command by other words for it, from their beginning', () => {
  const all = [{ ...item('p', 'Picture', 'Insert'), also: 'image photo' }, item('m', 'Import photograph')];
  expect(rankItems(all, 'photo', []).map(({ id }) => id)).toEqual(['m', 'p']);
  expect(rankItems(all, 'image', []).map(({ id }) => id)).toEqual(['p']);
  expect(rankItems(all, 'mage', []).map(({ id }) => id)).toEqual([]);
});

it('lists what cannot be chosen now only when it is asked for, below what fits as well', () => {
  const all = [{ ...item('t', 'Table', 'Insert'), unavailable: 'Put the caret into the text first' }, item('d', 'Table of dates'), item('x', 'Move Tab Left')];
  expect(rankItems(all, '', []).map(({ id }) => id)).toEqual(['d', 'x']);
  expect(rankItems(all, 'table', []).map(({ id }) => id)).toEqual(['d', 't', 'x']);
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
