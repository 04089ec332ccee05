import type { Page } from '@playwright/test';

/** The text with what is suggested about it: "del:lied|ins:misspoke|: today". */
export function markedText(window: Page): Promise<string> {
  return window.getByRole('textbox', { name: 'Article body' }).evaluate((root) =>
    [...root.querySelectorAll('[data-lexical-text]')].map((one) => `${one.getAttribute('data-rev') ?? ''}:${one.textContent}`).join('|'),
  );
}
