import { expect as base } from '@playwright/test';

/** How often a spec looks again, in milliseconds. By itself Playwright waits longer each time, up to a second; what is saved a second after the last key would then be seen almost two seconds after it. */
export const OFTEN = [50, 100];

const poll: typeof base.poll = (actual, options) =>
  base.poll(actual, { intervals: [...OFTEN], ...(typeof options === 'string' ? { message: options } : options) });

/** Playwright's `expect` with an `expect.poll` that looks often; `toPass` is set in playwright.config.ts. */
export const expect: typeof base = Object.assign(base.configure({}), { poll });
