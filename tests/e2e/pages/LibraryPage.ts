import type { Locator, Page } from '@playwright/test';

/** The list of articles at the left. */
export class LibraryPage {
  readonly list: Locator;
  readonly filter: Locator;

  constructor(readonly window: Page) {
    this.list = window.getByRole('list', { name: 'Articles' });
    this.filter = window.getByLabel('Filter articles');
  }

  row(headline: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: headline });
  }

  async newArticle(): Promise<void> {
    await this.window.getByRole('button', { name: 'New article' }).click();
    await this.window.getByLabel('Headline', { exact: true }).waitFor();
  }

  async open(headline: string): Promise<void> {
    await this.row(headline).getByRole('button').first().click();
    await this.window.getByLabel('Headline', { exact: true }).and(this.window.locator(':visible')).waitFor();
  }
}
