import type { Page } from '@playwright/test';
import type {} from '../../../renderer/api.ts';
import type { SettingsPatch } from '../../../domain/settings/settings.ts';

/** Changes settings as the settings dialog does. */
export async function changeSettings(page: Page, patch: SettingsPatch): Promise<void> {
  await page.evaluate(async (one) => {
    await window.api.request('settings:update', one);
  }, patch);
}
