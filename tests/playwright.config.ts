import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { OFTEN } from './e2e/support/expect.ts';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: resolve(import.meta.dirname, 'e2e'),
  outputDir: resolve(root, 'test-results'),
  // One window at a time has the focus. A retry would hide what a journalist meets, so there is none at a desk; on a
  // loaded build machine one is allowed and said.
  workers: 1,
  expect: { toPass: { intervals: OFTEN } },
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: resolve(root, '.cache/tests/e2e.json') }]],
});
