import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/expect.ts';

/** The list of articles at the left. */
export class LibraryPage {
  readonly window: Page;
  readonly pane: Locator;
  readonly list: Locator;
  readonly trashed: Locator;
  readonly filter: Locator;
  readonly rows: Locator;

  constructor(window: Page) {
    this.window = window;
    this.pane = window.getByRole('navigation', { name: 'Library' });
    this.list = this.pane.getByRole('list', { name: 'Articles', exact: true });
    this.trashed = this.pane.getByRole('list', { name: 'Articles in the trash' });
    this.filter = this.pane.getByLabel('Filter articles');
    this.rows = this.list.getByTestId('library-entry');
  }

  row(headline: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: headline });
  }

  /** Headlines from the top. */
  async headlines(): Promise<string[]> {
    return this.rows.locator('> span:first-child').allInnerTexts();
  }

  async newArticle(headline = ''): Promise<void> {
    await this.pane.getByRole('button', { name: 'New article' }).click();
    const field = this.window.getByRole('tabpanel').getByLabel('Headline', { exact: true });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    if (headline !== '') await this.window.keyboard.type(headline);
  }

  async open(headline: string): Promise<void> {
    await this.row(headline).getByRole('button').first().click();
    await expect(this.row(headline).getByRole('button').first()).toHaveAttribute('aria-current', 'true');
  }

  /** Picks from the menu of a row. */
  async pick(headline: string, entry: string | RegExp): Promise<void> {
    await this.row(headline).getByRole('button').first().click({ button: 'right' });
    await this.window.getByRole('menuitem', { name: entry }).click();
  }

  async showTrash(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Trash', exact: true }).click();
  }

  async showArticles(): Promise<void> {
    await this.pane.getByRole('button', { name: 'Back to the articles' }).click();
  }
}
