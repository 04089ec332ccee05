import type { Locator, Page } from '@playwright/test';

/** The details at the right. */
export class DetailsPage {
  readonly window: Page;
  readonly pane: Locator;
  readonly section: Locator;
  readonly tags: Locator;
  readonly slug: Locator;
  readonly language: Locator;
  readonly status: Locator;

  constructor(window: Page) {
    this.window = window;
    this.pane = window.getByRole('complementary', { name: 'Details' });
    this.section = this.pane.getByLabel('Section', { exact: true });
    this.tags = this.pane.getByLabel('Tags', { exact: true });
    this.slug = this.pane.getByLabel('Slug', { exact: true });
    this.language = this.pane.getByLabel('Language', { exact: true });
    this.status = this.pane.getByLabel('Status', { exact: true });
  }
}
