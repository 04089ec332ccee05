import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { useTheme } from './theme.ts';

/** What this file uses of axe. */
interface Axe {
  readonly source: string;
  run(where: { readonly include: readonly string[]; readonly exclude: readonly string[] }, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

// The axe of @axe-core/playwright without its builder, which puts axe into the page anew for each look and takes four
// times as long; like it, this looks at the window's own page, not into the frame of the preview.
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as Axe;

/**
 * What axe finds, a line a rule; in one part of the page or all of it. Base UI's focus guards are left out: nobody sees or hears
 * them, and a focus that reaches one is sent on at once.
 */
export async function findings(window: Page, where = 'html'): Promise<string[]> {
  await settled(window);
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(source);
  const violations = await window.evaluate(async (part) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe };
    return (await axe.run({ include: [part], exclude: ['[data-base-ui-focus-guard]'] }, { iframes: false, resultTypes: ['violations'] })).violations;
  }, where);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** Looks at the window in every theme. */
export async function expectNoFindings(window: Page, what: string): Promise<void> {
  for (const theme of ['dark', 'contrast', 'light'] as const) {
    await useTheme(window, theme);
    expect(await findings(window), `${what}, ${theme}`).toEqual([]);
  }
}

/** Colours half-way through a fade are nobody's colours. */
async function settled(window: Page): Promise<void> {
  await expect.poll(() => window.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)).toBe(0);
}
