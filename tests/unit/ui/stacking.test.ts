// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { Stacking, type Stack } from '../../../renderer/ui/stack/Stacking.ts';

const WINDOW = 500;
const HEIGHT = 60;
/** Each would like to stand so far below the one before. */
const APART = 100;
const ids = Array.from({ length: 200 }, (_, n) => `c${n}`);

const SILENT = { shown: () => undefined, near: () => undefined };

let scrolled = 0;
let list: HTMLElement;
let scroller: HTMLElement;

const rect = (top: number, height: number): DOMRect => new DOMRect(0, top, 100, height);
const card = (id: string): HTMLElement => list.querySelector<HTMLElement>(`[data-stacked="${id}"]`)!;
const shown = (): (string | undefined)[] => [...list.querySelectorAll<HTMLElement>('[data-stacked]')].filter((one) => !one.hidden).map((one) => one.dataset['stacked']);
const between = (first: number, last: number): string[] => ids.slice(first, last + 1);
const stack = (more: Partial<Stack> = {}): Stack => ({
  ids, kept: [], pinned: null, gap: 10, near: 2, guess: 40,
  wanted: (id) => ids.indexOf(id) * APART - scrolled,
  ...more,
});

beforeEach(() => {
  scrolled = 0;
  document.body.innerHTML = `<div><div>${ids.map((id) => `<p data-stacked="${id}" hidden></p>`).join('')}</div></div>`;
  scroller = document.querySelector('div')!;
  list = scroller.querySelector('div')!;
  scroller.getBoundingClientRect = () => rect(0, WINDOW);
  list.getBoundingClientRect = () => rect(-scrolled, 0);
  for (const id of ids) Object.defineProperty(card(id), 'offsetHeight', { get: () => (card(id).hidden ? 0 : HEIGHT) });
});

it('shows what is within two windows of the window, each where it would like to stand', () => {
  const stacking = new Stacking(list, scroller, SILENT);
  stacking.set(stack());
  expect(shown()).toEqual(between(0, 14));
  expect(card('c3').style.top).toBe('300px');
  scrolled = 5000;
  stacking.place();
  expect(shown()).toEqual(between(40, 64));
  expect(card('c52').style.top).toBe('5200px');
});

it('keeps what is to be kept and what is being written in, and tells what comes and goes', () => {
  const told: string[] = [];
  const stacking = new Stacking(list, scroller, {
    shown: (one, isShown) => told.push(`${isShown ? '+' : '-'}${one.dataset['stacked']}`),
    near: (near) => { nearby = near; },
  });
  let nearby: readonly string[] = [];
  stacking.set(stack({ kept: ['c150'] }));
  expect(shown()).toEqual([...between(0, 14), 'c150']);
  card('c2').innerHTML = '<textarea></textarea>';
  told.length = 0;
  scrolled = 1600;
  stacking.place();
  expect(shown()).toEqual(['c2', ...between(6, 30), 'c150']);
  expect(nearby).toEqual(between(6, 30));
  expect(told.slice(0, 6)).toEqual(['-c0', '-c1', '-c3', '-c4', '-c5', '+c15']);
});

it('stands the pinned one exactly at its place, and what has none below all others', () => {
  const stacking = new Stacking(list, scroller, SILENT);
  const lost = stack({ ids: ids.slice(0, 4), pinned: 'c2', wanted: (id) => ({ c0: null, c1: 200, c2: 220, c3: 230 })[id] ?? null });
  stacking.set(lost);
  expect(['c1', 'c2', 'c3', 'c0'].map((id) => card(id).style.top)).toEqual(['150px', '220px', '290px', '360px']);
  expect(list.style.minHeight).toBe('420px');
});

it('is a plain list where nothing has a place, and what one sees stays when what is above turns out to be higher', () => {
  const stacking = new Stacking(list, scroller, SILENT);
  stacking.set(stack({ wanted: undefined, kept: ['c199'] }));
  // The near ones are as high as they are, the others as high as a guess.
  expect(card('c1').style.top).toBe('70px');
  // Thirty are as high as they are, and so many below them are taken for less than that.
  const seen = 30 * 70 + (100 - 30) * 50;
  scrolled = scroller.scrollTop = seen;
  stacking.place();
  expect(scroller.scrollTop).toBeGreaterThan(seen);
  expect(card('c100').style.top).toBe(`${scroller.scrollTop}px`);
  scrolled = scroller.scrollTop;
  stacking.place();
  expect(card('c100').style.top).toBe(`${scroller.scrollTop}px`);
});
