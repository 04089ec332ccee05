import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/expect.ts';

/** The strip of open articles. */
export class TabsPage {
  readonly window: Page;
  readonly strip: Locator;

  constructor(window: Page) {
    this.window = window;
    this.strip = window.getByRole('tablist', { name: 'Open articles' });
  }

  tab(headline: string | RegExp): Locator {
    return this.strip.getByRole('tab', { name: headline });
  }

  /** Headlines from the left; the one on the screen in brackets. */
  async all(): Promise<string[]> {
    return this.strip
      .getByRole('tab')
      .evaluateAll((tabs) =>
        tabs.map((tab) => (tab.ariaSelected === 'true' ? `[${tab.textContent.trim()}]` : tab.textContent.trim())),
      );
  }

  async expectAll(headlines: readonly string[]): Promise<void> {
    await expect.poll(() => this.all()).toEqual(headlines);
  }

  /** Picks from the menu of a tab. */
  async pick(headline: string, entry: string | RegExp): Promise<void> {
    await this.tab(headline).click({ button: 'right' });
    await this.window.getByRole('menuitem', { name: entry }).click();
  }
}
