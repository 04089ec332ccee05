import type { Page } from '@playwright/test';

const NAMED: Readonly<Record<string, { key: string; code: number; text?: string }>> = {
  '\n': { key: 'Enter', code: 13, text: '\r' },
  '\t': { key: 'Tab', code: 9 },
};
const CONTROL = 2;

/** Types while the page is busy: all keys arrive at once then, with no frame between them. `first` is pressed with Ctrl. */
export async function typeInOneFrame(page: Page, text: string, first?: { readonly key: string; readonly code: number }): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const press = (key: string, code: number, more: object): Promise<unknown>[] => [
    browser.send('Input.dispatchKeyEvent', { type: 'text' in more ? 'keyDown' : 'rawKeyDown', key, windowsVirtualKeyCode: code, ...more }),
    browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code }),
  ];
  const busy = page.evaluate(() => {
    const until = performance.now() + 400;
    while (performance.now() < until);
  });
  const keys = first === undefined ? [] : press(first.key, first.code, { modifiers: CONTROL });
  for (const letter of text) {
    const named = NAMED[letter];
    if (named === undefined) keys.push(...press(letter, 0, { text: letter }));
    else keys.push(...press(named.key, named.code, named.text === undefined ? {} : { text: named.text }));
  }
  await Promise.all([busy, ...keys]);
  await browser.detach();
}
