import type { Page } from '@playwright/test';
import type {} from '../../../renderer/api.ts';
import { expect } from './expect.ts';

/** Chooses the theme as the settings do, and makes sure that the window wears it. */
export async function useTheme(page: Page, theme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main') !== null);
  await page.evaluate((one) => window.api.request('settings:update', { theme: one }), theme);
  const canvas = { dark: 'rgb(25, 25, 27)', light: 'rgb(243, 242, 238)', contrast: 'rgb(255, 255, 255)' }[theme];
  await expect(page.locator('body')).toHaveCSS('background-color', canvas);
}
