import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { afterClosing, movedTab, nthTab, stepFrom, withRecent, withTab, type Tab } from '../../../renderer/features/tabs/tabs.ts';

const tab = (key: string, passing = false): Tab => ({ key, headline: key, passing });
const keys = (tabs: readonly Tab[]): string => tabs.map(({ key }) => key).join('');
const three = [tab('a'), tab('b'), tab('c')];

describe('tabs', () => {
  it.each([
    ['behind the one that is shown', three, 'a', 'axbc'],
    ['at the end when none is shown', three, null, 'abcx'],
    ['in place of one that was only looked at', [tab('a'), tab('b', true), tab('c')], 'b', 'axc'],
    ['not in place of a passing one that is not shown', [tab('a'), tab('b', true)], 'a', 'axb'],
    ['alone', [], null, 'x'],
  ])('a new tab stands %s', (_where, tabs, shown, expected) => {
    expect(keys(withTab(tabs, tab('x'), shown))).toBe(expected);
  });

  it.each([['a', 'b'], ['b', 'c'], ['c', 'b']])('after %s is closed, %s is shown', (closing, next) => {
    expect(afterClosing(three, closing)).toBe(next);
  });

  it('shows nothing after the last one', () => {
    expect(afterClosing([tab('a')], 'a')).toBeNull();
  });

  it.each([['a', 1, 'b'], ['c', 1, 'a'], ['a', -1, 'c'], ['b', -1, 'a']])('from %s by %i comes %s', (shown, by, expected) => {
    expect(stepFrom(three, shown, by)).toBe(expected);
  });

  it('finds tabs by number, the last by 9', () => {
    expect([1, 3, 4, 9].map((n) => nthTab(three, n))).toEqual(['a', 'c', null, 'c']);
    expect(nthTab([], 9)).toBeNull();
  });

  it('moves a tab to any place and loses none', () => {
    expect(keys(movedTab(three, 'a', 1))).toBe('bac');
    expect(keys(movedTab(three, 'a', -1))).toBe('abc');
    expect(keys(movedTab(three, 'z', 1))).toBe('abc');
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -5, max: 5 }), (key, to) => {
        expect(keys(movedTab(three, key, to)).split('').toSorted().join('')).toBe('abc');
      }),
    );
  });

  it('knows which was used last', () => {
    expect(withRecent(['a', 'b', 'c'], 'b')).toEqual(['b', 'a', 'c']);
  });
});
