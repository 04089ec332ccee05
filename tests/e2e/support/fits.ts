import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** Nothing reaches out of the window at its sides, and nothing scrolls sideways but a table, whose columns cannot break. */
export async function expectToFit(window: Page, what: string): Promise<void> {
  await expect.poll(() => window.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)).toBe(0);
  expect(await window.evaluate(sideways), what).toEqual([]);
}

function sideways(): string[] {
  const width = document.documentElement.clientWidth;
  const seen = [...document.querySelectorAll<HTMLElement>('#root *, body > :not(#root) *')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('[inert], [aria-hidden="true"], svg, table') === null);
  return seen.flatMap((one) => {
    const { left, right, width: own, height } = one.getBoundingClientRect();
    const name = `${one.tagName} ${one.className} “${(one.ariaLabel ?? one.textContent).slice(0, 40)}”`;
    if (own < 3 || height < 3) return [];
    if (left < -1 || right > width + 1) return [`${name} reaches from ${Math.round(left)} to ${Math.round(right)} of ${width}`];
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1;
    return scrolls ? [`${name} scrolls sideways`] : [];
  });
}
